namespace Mlops.Data;

/// <summary>
/// Decodes into the builder of the column, which cannot go back: first all fields of a tile are checked, then they are read again
/// and kept.
/// </summary>
internal abstract class BuiltDecoder(Field field, int column, int capacity, DecodeOptions options, SharedBuffers buffers)
    : ColumnDecoder(field, column, capacity, options, buffers)
{
    private readonly BatchBuilder builder = new(new DataSchema(field));
    private byte[] scratch = [];

    protected ColumnBuilder Builder => builder[0];

    public override void Decode(CsvTile tile, int fieldOfFile)
    {
        for (var row = 0; row < tile.Rows; row++)
        {
            var fault = Read(tile.Field(row, fieldOfFile), tile.IsUtf8, false);
            if (fault != FieldFault.None) tile.Faults.Add((row, Column, fault));
        }
        Length += tile.Rows;
    }

    public override void Commit(CsvTile tile, int fieldOfFile)
    {
        for (var row = 0; row < tile.Rows; row++) Read(tile.Field(row, fieldOfFile), tile.IsUtf8, true);
    }

    public override void AppendMissing(int rows)
    {
        for (var row = 0; row < rows; row++) Builder.AppendMissing();
        Length += rows;
    }

    public override ColumnData Finish()
    {
        var batch = builder.Build();
        Buffers.Adopt(batch);
        return batch[0];
    }

    /// <summary>Reads what a field says, without its quotes; false when it is no value of the column.</summary>
    /// <param name="text">The text, which may be empty.</param>
    /// <param name="keep">True to add the value, false to look at it only.</param>
    protected abstract bool TryRead(ReadOnlySpan<byte> text, bool keep);

    private FieldFault Read(ReadOnlySpan<byte> text, bool isUtf8, bool keep)
    {
        if (Options.IsMissing(text))
        {
            if (keep) Builder.AppendMissing();
            return FieldFault.None;
        }
        if (text[0] == Options.Quote)
        {
            if (!FieldText.TryUnquote(text, Options.Quote, ref scratch, out text)) return FieldFault.Quotes;
        }
        else if (text.Contains(Options.Quote))
        {
            return FieldFault.Quotes;
        }
        if (!isUtf8 && !System.Text.Unicode.Utf8.IsValid(text)) return FieldFault.Encoding;
        return TryRead(text, keep) ? FieldFault.None : FieldFault.Value;
    }
}
