namespace Mlops.Data;

/// <summary>The dictionaries of Arrow data while its messages are read in order.</summary>
/// <param name="columns">The columns of the data.</param>
/// <param name="wanted">The columns that are asked for: dictionaries of others are not looked at.</param>
/// <param name="canReplace">True for streams, where a later dictionary takes the place of an earlier one.</param>
internal sealed class ArrowDictionaries(ArrowColumns columns, DataSchema wanted, bool canReplace)
{
    private readonly Dictionary<long, GrowingTexts> growing = [];
    private Dictionary<long, ArrowDictionaryValues> values = [];
    private bool isShared;

    /// <summary>The dictionaries as they are now; later messages do not change what was handed out.</summary>
    public IReadOnlyDictionary<long, ArrowDictionaryValues> Values
    {
        get
        {
            isShared = true;
            return values;
        }
    }

    public void Add(FileBytes bytes, ArrowBlock block)
    {
        var message = ArrowMessage.Read(bytes, block, ArrowMetadata.DictionaryHeader);
        var dictionary = message.Header;
        var id = dictionary.Int64(0);
        if (columns.WithDictionary(id, wanted) is not { } field) return;
        // Never disposed: dictionaries live as long as batches point to them.
        var reader = new ArrowBatchReader(bytes, dictionary.Table(1), message.BodyAt, block.BodyLength, new SharedBuffers()) { Where = $"dictionary {id}" };
        var read = reader.ReadDictionary(field);
        var isDelta = dictionary.Byte(2) != 0 && values.ContainsKey(id);
        if (isShared) values = new Dictionary<long, ArrowDictionaryValues>(values);
        isShared = false;
        if (isDelta) read = Append(id, field, read);
        else if (!canReplace && values.ContainsKey(id)) throw Refuse(field, "has two dictionaries in one file");
        else growing.Remove(id);
        values[id] = read;
    }

    private ArrowDictionaryValues Append(long id, ArrowField field, ArrowDictionaryValues more)
    {
        var before = values[id];
        if (before.Values is not StringData first || before.Validity is not null || more.Validity is not null)
            throw Refuse(field, "has a dictionary that grows and is not of texts, or has missing ones");
        if (!growing.TryGetValue(id, out var texts))
        {
            growing.Add(id, texts = new GrowingTexts());
            texts.Append(first);
        }
        texts.Append((StringData)more.Values);
        return new ArrowDictionaryValues(texts.ToColumn(), null);
    }

    private static ArrowRefusedException Refuse(ArrowField field, string why) =>
        new($"column '{field.Path}' {why}", "Write the column without a dictionary, or with one dictionary for all record batches.");
}
