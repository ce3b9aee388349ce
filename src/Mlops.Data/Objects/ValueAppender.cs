using System.Collections;
using System.Globalization;

namespace Mlops.Data;

/// <summary>Adds boxed values to columns: for rows whose schema is known only at run time.</summary>
internal static class ValueAppender
{
    /// <summary>Adds a value, or a row without one; false when the column cannot hold it.</summary>
    public static bool TryAppend(ColumnBuilder builder, object? value)
    {
        switch (builder, value)
        {
            case (_, null):
                builder.AppendMissing();
                return true;
            case (BooleanBuilder booleans, bool flag):
                booleans.Append(flag);
                return true;
            case (PrimitiveBuilder<int> ints, int or short or byte or sbyte or ushort):
                ints.Append(Convert.ToInt32(value, CultureInfo.InvariantCulture));
                return true;
            case (PrimitiveBuilder<long> { Type.Kind: ColumnKind.Int64 } longs, long or int or uint or short or byte or sbyte or ushort):
                longs.Append(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                return true;
            case (PrimitiveBuilder<long> { Type.Kind: ColumnKind.Timestamp } times, DateTime time):
                times.Append(Timestamps.FromDateTime(time));
                return true;
            case (PrimitiveBuilder<long> { Type.Kind: ColumnKind.Timestamp } times, DateTimeOffset time):
                times.Append(Timestamps.FromDateTimeOffset(time));
                return true;
            case (PrimitiveBuilder<float> floats, float number):
                floats.Append(number);
                return true;
            case (PrimitiveBuilder<double> doubles, double or float or int or uint or short or byte or sbyte or ushort):
                doubles.Append(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                return true;
            case (TextBuilder texts, string text):
                texts.Append(text);
                return true;
            case (BytesBuilder binary, byte[] bytes):
                binary.Append(bytes);
                return true;
            case (BytesBuilder binary, ReadOnlyMemory<byte> bytes):
                binary.Append(bytes.Span);
                return true;
            case (ListBuilder list, IEnumerable items and not string):
                if (!TryItems(list.Items, items, out _)) return false;
                list.EndRow();
                return true;
            case (VectorBuilder vector, IEnumerable items and not string):
                if (!TryItems(vector.Items, items, out var count) || count != vector.Type.Length) return false;
                vector.EndRow();
                return true;
            default:
                return false;
        }
    }

    private static bool TryItems(ColumnBuilder builder, IEnumerable items, out int count)
    {
        count = 0;
        foreach (var item in items)
        {
            if (!TryAppend(builder, item)) return false;
            count++;
        }
        return true;
    }
}
