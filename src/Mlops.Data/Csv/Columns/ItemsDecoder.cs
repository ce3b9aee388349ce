using System.Runtime.InteropServices;

namespace Mlops.Data;

/// <summary>
/// Decodes lists and vectors: items in one field, divided by the item separator; an item without text is missing.
/// </summary>
internal sealed class ItemsDecoder(Field field, int column, int capacity, DecodeOptions options, SharedBuffers buffers)
    : BuiltDecoder(field, column, capacity, options, buffers)
{
    private readonly ColumnType item = field.Type.Item!;
    private byte[] scratch = [];

    protected override bool TryRead(ReadOnlySpan<byte> text, bool keep)
    {
        var count = text.Length == 0 ? 0 : text.Count(Options.ItemSeparator) + 1;
        if (Field.Type.Kind == ColumnKind.Vector && count != Field.Type.Length) return false;
        var items = Builder is ListBuilder list ? list.Items : ((VectorBuilder)Builder).Items;
        for (; count > 0; count--)
        {
            var end = text.IndexOf(Options.ItemSeparator);
            var one = end < 0 ? text : text[..end];
            if (!ReadItem(one, items, keep)) return false;
            text = text[(one.Length + (end < 0 ? 0 : 1))..];
        }
        if (keep) EndRow();
        return true;
    }

    private void EndRow()
    {
        if (Builder is ListBuilder list) list.EndRow();
        else ((VectorBuilder)Builder).EndRow();
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
            case ColumnKind.Bytes:
                return BytesDecoder.TryRead(text, ref scratch, items, keep);
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
