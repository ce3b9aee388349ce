namespace Mlops.Data;

/// <summary>An opened Arrow file: its layout, its dictionaries and its bytes, shared by all that read from it.</summary>
internal sealed class ArrowContent : IDisposable
{
    private readonly FileBytes bytes;
    private readonly Dictionary<long, StringData> dictionaries = [];

    private ArrowContent(string name, FileBytes bytes, ArrowLayout layout)
    {
        Name = name;
        this.bytes = bytes;
        Layout = layout;
    }

    public string Name { get; }

    public ArrowLayout Layout { get; }

    /// <summary>Takes over the bytes.</summary>
    public static ArrowContent Open(string name, FileBytes bytes)
    {
        try
        {
            return Guard(name, () =>
            {
                var content = new ArrowContent(name, bytes, ArrowLayout.Read(bytes));
                foreach (var block in content.Layout.Dictionaries) content.ReadDictionary(block);
                return content;
            });
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>
    /// The columns of a record batch that are wanted; the first column when none is, so that the rows are counted.
    /// </summary>
    public DataBatch Decode(int index, RowOrigin origin, DataSchema wanted) => Guard($"{Name}, record batch {index + 1}", () =>
    {
        var block = Layout.Batches[index];
        var message = ArrowLayout.Message(bytes, block, ArrowMetadata.BatchHeader, out var bodyAt);
        var reader = new ArrowBatchReader(bytes, message.Table(2), bodyAt, block.BodyLength);
        var columns = new List<ColumnData>();
        var fields = new List<Field>();
        var isAnyWanted = Layout.Fields.Exists(f => wanted.Find(f.Field.Name) >= 0);
        foreach (var field in Layout.Fields)
        {
            if (wanted.Find(field.Field.Name) < 0 && (isAnyWanted || fields.Count > 0))
            {
                reader.Skip(field);
                continue;
            }
            columns.Add(reader.Read(field, dictionaries));
            fields.Add(field.Field);
        }
        var buffers = new SharedBuffers();
        buffers.Adopt(bytes.Share());
        return new DataBatch(new DataSchema(fields), columns, buffers)
        {
            Source = origin.Source,
            FirstRow = origin.FirstRow,
            RowNumbers = columns.Count == 0 ? default : origin.Numbers,
        };
    });

    public int RowsOf(int index) => Guard(
        $"{Name}, record batch {index + 1}",
        () => (int)ArrowLayout.Message(bytes, Layout.Batches[index], ArrowMetadata.BatchHeader, out _).Table(2).Int64(0));

    public ArrowContent Share()
    {
        bytes.Share();
        return this;
    }

    public void Dispose() => bytes.Dispose();

    private void ReadDictionary(ArrowBlock block)
    {
        var message = ArrowLayout.Message(bytes, block, ArrowMetadata.DictionaryHeader, out var bodyAt);
        var dictionary = message.Table(2);
        var reader = new ArrowBatchReader(bytes, dictionary.Table(1), bodyAt, block.BodyLength);
        var texts = (StringData)reader.Read(ColumnType.String);
        if (dictionary.Byte(2) != 0 || !dictionaries.TryAdd(dictionary.Int64(0), texts) || texts.HasValidity)
            throw new NotSupportedException("it has a dictionary in several parts or with missing values");
    }

    private static T Guard<T>(string where, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (NotSupportedException e)
        {
            throw new DataException(
                new Problem(
                    DataDiagnostics.UnsupportedArrow,
                    $"The Arrow file cannot be read here: {e.Message}",
                    where,
                    "an uncompressed Arrow IPC file (Feather version 2)",
                    "Write it again without compression and with these types, "
                    + "for example pyarrow.feather.write_feather(table, path, compression='uncompressed')."),
                e);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException or IndexOutOfRangeException or SchemaException)
        {
            throw new DataException(
                new Problem(
                    DataDiagnostics.InvalidArrow,
                    $"The bytes are not a whole Arrow file: {e.Message}",
                    where,
                    "an Arrow IPC file with footer",
                    "Copy or write the file again; a file that was cut while it was written has no footer."),
                e);
        }
    }
}
