using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Mlops.Data.Validation;

/// <summary>
/// A value of any column as bytes: a mark, 0 for missing, then the value: 8 bytes of a number, 4 of a length and UTF-8 or bytes, 1 of a
/// boolean, 4 of a number of items and the items. Equal values have equal bytes, both zeros and all NaN among them.
/// </summary>
internal static class RowCodec
{
    /// <param name="column">The values.</param>
    /// <param name="row">The row.</param>
    /// <param name="type">What the value is written as: the type of the column, or one that its numbers are converted to.</param>
    /// <param name="target">Where to write.</param>
    public static void Write(ColumnData column, int row, ColumnType type, ArrayBufferWriter<byte> target)
    {
        var isMissing = column.IsMissing(row);
        WriteByte(target, isMissing ? (byte)0 : (byte)1);
        if (isMissing) return;
        switch (column)
        {
            case PrimitiveData<double> doubles:
                WriteNumber(target, doubles.Values[row]);
                break;
            case PrimitiveData<float> floats:
                WriteNumber(target, floats.Values[row]);
                break;
            case PrimitiveData<int> ints:
                WriteInteger(target, ints.Values[row], type);
                break;
            case PrimitiveData<long> longs:
                WriteInteger(target, longs.Values[row], type);
                break;
            case BooleanData booleans:
                WriteByte(target, booleans.Values[row] ? (byte)1 : (byte)0);
                break;
            case StringData texts:
                WriteInt(target, texts[row].Length);
                target.Write(texts[row]);
                break;
            case BytesData bytes:
                WriteInt(target, bytes[row].Length);
                target.Write(bytes[row]);
                break;
            case ListData lists:
                WriteItems(lists.Items, lists.Offsets[row], lists.Offsets[row + 1], type.Item!, target);
                break;
            case VectorData vectors:
                WriteItems(vectors.Items, row * vectors.Size, (row + 1) * vectors.Size, type.Item!, target);
                break;
            default:
                throw new InvalidOperationException($"A column of type {column.Type} has an unknown layout.");
        }
    }

    /// <summary>Takes one value off the front.</summary>
    public static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> bytes, ColumnType type)
    {
        var value = bytes[..Length(bytes, type)];
        bytes = bytes[value.Length..];
        return value;
    }

    public static bool IsMissing(ReadOnlySpan<byte> value) => value[0] == 0;

    /// <summary>True when two values that are there match.</summary>
    public static bool Matches(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ColumnType type, SkewTolerance tolerance)
    {
        if (a.SequenceEqual(b)) return true;
        if (IsMissing(a) || IsMissing(b)) return false;
        a = a[1..];
        b = b[1..];
        if (IsInteger(type)) return tolerance.Matches(Integer(a), Integer(b));
        if (type.IsNumber) return tolerance.Matches(Number(a), Number(b));
        if (type.Item is not { } item || Count(a) != Count(b)) return false;
        var count = Count(a);
        a = a[4..];
        b = b[4..];
        for (var i = 0; i < count; i++)
            if (!Matches(Next(ref a, item), Next(ref b, item), item, tolerance)) return false;
        return true;
    }

    public static string? Text(ReadOnlySpan<byte> value, ColumnType type)
    {
        if (IsMissing(value)) return null;
        value = value[1..];
        switch (type.Kind)
        {
            case ColumnKind.Boolean:
                return value[0] == 0 ? "false" : "true";
            case ColumnKind.String:
                return Encoding.UTF8.GetString(value[4..]);
            case ColumnKind.Bytes:
                return BytesKey.TextOf(value[4..]);
            case ColumnKind.Timestamp:
                return Words.Time(Integer(value));
            case ColumnKind.Int32 or ColumnKind.Int64:
                return Integer(value).ToString(CultureInfo.InvariantCulture);
            case ColumnKind.Float32:
                return ((float)Number(value)).ToString(CultureInfo.InvariantCulture);
            case ColumnKind.List or ColumnKind.Vector:
                return Items(value, type.Item!);
            default:
                return Number(value).ToString(CultureInfo.InvariantCulture);
        }
    }

    public static void WriteLong(ArrayBufferWriter<byte> target, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(target.GetSpan(8), value);
        target.Advance(8);
    }

    public static void WriteInt(ArrayBufferWriter<byte> target, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target.GetSpan(4), value);
        target.Advance(4);
    }

    private static string Items(ReadOnlySpan<byte> value, ColumnType item)
    {
        var count = Count(value);
        value = value[4..];
        var texts = new string[count];
        for (var i = 0; i < count; i++) texts[i] = Text(Next(ref value, item), item) ?? "";
        return $"[{string.Join(", ", texts)}]";
    }

    private static void WriteItems(ColumnData items, int start, int end, ColumnType type, ArrayBufferWriter<byte> target)
    {
        WriteInt(target, end - start);
        for (var i = start; i < end; i++) Write(items, i, type, target);
    }

    private static void WriteInteger(ArrayBufferWriter<byte> target, long value, ColumnType type)
    {
        if (IsInteger(type)) WriteLong(target, value);
        else WriteNumber(target, value);
    }

    private static void WriteNumber(ArrayBufferWriter<byte> target, double value) =>
        WriteLong(target, BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value + 0.0));

    private static void WriteByte(ArrayBufferWriter<byte> target, byte value)
    {
        target.GetSpan(1)[0] = value;
        target.Advance(1);
    }

    private static bool IsInteger(ColumnType type) => type.Kind is ColumnKind.Int32 or ColumnKind.Int64 or ColumnKind.Timestamp;

    private static long Integer(ReadOnlySpan<byte> value) => BinaryPrimitives.ReadInt64LittleEndian(value);

    private static double Number(ReadOnlySpan<byte> value) => BitConverter.Int64BitsToDouble(Integer(value));

    private static int Count(ReadOnlySpan<byte> value) => BinaryPrimitives.ReadInt32LittleEndian(value);

    private static int Length(ReadOnlySpan<byte> bytes, ColumnType type)
    {
        if (bytes[0] == 0) return 1;
        switch (type.Kind)
        {
            case ColumnKind.Boolean:
                return 2;
            case ColumnKind.String or ColumnKind.Bytes:
                return 5 + Count(bytes[1..]);
            case ColumnKind.List or ColumnKind.Vector:
                var length = 5;
                for (var left = Count(bytes[1..]); left > 0; left--) length += Length(bytes[length..], type.Item!);
                return length;
            default:
                return 9;
        }
    }
}
