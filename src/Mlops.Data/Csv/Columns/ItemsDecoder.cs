using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>
/// Decodes lists and vectors: items in one field, divided by the item separator; an item without text is missing. First all
/// fields of a tile are checked, then they are read again and kept.
/// </summary>
internal sealed class ItemsDecoder : ColumnDecoder
{
    private readonly BatchBuilder builder;
    private readonly ColumnType item;
    private byte[] scratch = [];

    public ItemsDecoder(Field field, int column, int capacity, DecodeOptions options, SharedBuffers buffers)
        : base(field, column, capacity, options, buffers)
    {
        builder = new BatchBuilder(new DataSchema(field));
        item = field.Type.Item!;
    }

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
        for (var row = 0; row < rows; row++) builder[0].AppendMissing();
        Length += rows;
    }

    public override ColumnData Finish()
    {
        var batch = builder.Build();
        Buffers.Adopt(batch);
        return batch[0];
    }

    private FieldFault Read(ReadOnlySpan<byte> text, bool isUtf8, bool keep)
    {
        if (Options.IsMissing(text))
        {
            if (keep) builder[0].AppendMissing();
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
        var count = text.Length == 0 ? 0 : text.Count(Options.ItemSeparator) + 1;
        if (Field.Type.Kind == ColumnKind.Vector && count != Field.Type.Length) return FieldFault.Value;
        var items = builder[0] is ListBuilder list ? list.Items : ((VectorBuilder)builder[0]).Items;
        for (; count > 0; count--)
        {
            var end = text.IndexOf(Options.ItemSeparator);
            var one = end < 0 ? text : text[..end];
            if (!ReadItem(one, items, keep)) return FieldFault.Value;
            text = text[(one.Length + (end < 0 ? 0 : 1))..];
        }
        if (keep) EndRow();
        return FieldFault.None;
    }

    private void EndRow()
    {
        if (builder[0] is ListBuilder list) list.EndRow();
        else ((VectorBuilder)builder[0]).EndRow();
    }

    private bool ReadItem(ReadOnlySpan<byte> text, ColumnBuilder items, bool keep)
    {
        if (item.Kind != ColumnKind.String) text = FieldText.Trim(text);
        if (text.Length == 0)
        {
            if (keep) items.AppendMissing();
            return true;
        }
        switch (item.Kind)
        {
            case ColumnKind.String:
                if (keep) ((TextBuilder)items).Append(text);
                return true;
            case ColumnKind.Boolean:
                var isBoolean = BooleanDecoder.TryParse(text, out var flag);
                if (isBoolean && keep) ((BooleanBuilder)items).Append(flag);
                return isBoolean;
            case ColumnKind.Int32:
                return ReadValue<int, Int32Parser>(text, items, keep);
            case ColumnKind.Int64:
                return ReadValue<long, Int64Parser>(text, items, keep);
            case ColumnKind.Float32:
                return ReadValue<float, Float32Parser>(text, items, keep);
            case ColumnKind.Float64:
                return ReadValue<double, Float64Parser>(text, items, keep);
            default:
                return ReadValue<long, TimestampParser>(text, items, keep);
        }
    }

    private static bool ReadValue<T, TParser>(ReadOnlySpan<byte> text, ColumnBuilder items, bool keep)
        where T : unmanaged
        where TParser : struct, IFieldParser<T>
    {
        if (!TParser.TryParse(ref MemoryMarshal.GetReference(text), text.Length, out var value)) return false;
        if (keep) ((PrimitiveBuilder<T>)items).Append(value);
        return true;
    }
}
