namespace Mlops.Data;

/// <summary>A record batch that is not decoded yet, with the dictionaries as they are at its place.</summary>
internal sealed class ArrowRecord : IDisposable
{
    // No schema that a reader writes down has such a name.
    private const string Placeholder = "\0rows";

    private readonly string where;
    private readonly ArrowContent content;
    private readonly FileBytes bytes;
    private readonly ArrowBlock block;
    private readonly IReadOnlyDictionary<long, ArrowDictionaryValues> dictionaries;

    /// <summary>Takes over the bytes of the frame.</summary>
    public ArrowRecord(ArrowContent content, int index, ArrowFrame frame, IReadOnlyDictionary<long, ArrowDictionaryValues> dictionaries)
    {
        this.content = content;
        this.dictionaries = dictionaries;
        (bytes, block) = frame;
        where = $"{content.Name}, record batch {index + 1}";
        try
        {
            RowCount = ArrowProblems.Guard(where, content.Container, () =>
                ArrowBatchReader.RowsOf(ArrowMessage.Read(bytes, block, ArrowMetadata.BatchHeader).Header, block.BodyLength));
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public int RowCount { get; }

    /// <summary>The columns of the batch that are wanted, in their own order; a placeholder when none is, so that the rows are counted.</summary>
    public DataBatch Decode(RowOrigin origin, DataSchema wanted) => ArrowProblems.Guard(where, content.Container, () =>
    {
        var buffers = new SharedBuffers();
        try
        {
            var message = ArrowMessage.Read(bytes, block, ArrowMetadata.BatchHeader);
            var reader = new ArrowBatchReader(bytes, message.Header, message.BodyAt, block.BodyLength, buffers)
            {
                Dictionaries = dictionaries, Origin = origin, Where = where,
            };
            var (fields, data) = (new List<Field>(), new List<ColumnData>());
            foreach (var field in content.Columns.Fields) reader.Read(field, wanted, fields, data);
            if (data.Count == 0 && wanted.Count > 0)
            {
                fields.Add(new Field(Placeholder, ColumnType.Boolean));
                data.Add(reader.Rows());
            }
            buffers.Adopt(bytes.Share());
            return new DataBatch(new DataSchema(fields), data, buffers)
            {
                Source = origin.Source,
                FirstRow = origin.FirstRow,
                RowNumbers = data.Count == 0 ? default : origin.Numbers,
            };
        }
        catch
        {
            buffers.Dispose();
            throw;
        }
    });

    public void Dispose() => bytes.Dispose();
}
