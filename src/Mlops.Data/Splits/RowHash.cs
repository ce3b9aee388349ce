namespace Mlops.Data;

/// <summary>The hash of the values of a row, described in <c>docs/formats/split.md</c>: it never changes.</summary>
internal static class RowHash
{
    private const ulong MissingHash = 0x9E3779B97F4A7C15;

    /// <summary>Joins the hashes of a column to those of the columns before it.</summary>
    public static void Combine(ColumnData column, Span<ulong> hashes)
    {
        switch (column)
        {
            case BooleanData booleans:
                for (var i = 0; i < hashes.Length; i++) hashes[i] = Join(hashes[i], column, i, StableHash.Of(booleans.Values[i] ? 1UL : 0UL));
                break;
            case PrimitiveData<int> ints:
                var intValues = ints.Values;
                for (var i = 0; i < hashes.Length; i++) hashes[i] = Join(hashes[i], column, i, StableHash.Of((ulong)(long)intValues[i]));
                break;
            case PrimitiveData<long> longs:
                var longValues = longs.Values;
                for (var i = 0; i < hashes.Length; i++) hashes[i] = Join(hashes[i], column, i, StableHash.Of((ulong)longValues[i]));
                break;
            case PrimitiveData<float> floats:
                var floatValues = floats.Values;
                for (var i = 0; i < hashes.Length; i++) hashes[i] = Join(hashes[i], column, i, OfNumber(floatValues[i]));
                break;
            case PrimitiveData<double> doubles:
                var doubleValues = doubles.Values;
                for (var i = 0; i < hashes.Length; i++) hashes[i] = Join(hashes[i], column, i, OfNumber(doubleValues[i]));
                break;
            case StringData texts:
                for (var i = 0; i < hashes.Length; i++)
                    hashes[i] = StableHash.Combine(hashes[i], texts.IsMissing(i) ? MissingHash : StableHash.Of(texts[i]));
                break;
            default:
                throw NotAKey(column.Type);
        }
    }

    /// <summary>The error for a column that cannot be a key.</summary>
    public static SchemaException NotAKey(ColumnType type) => new(new Problem(
        DiagnosticCodes.WrongColumnType, $"A column of type {type} cannot be a key", "split", "a boolean, number, text or timestamp",
        "Choose another column, for example an identifier."));

    private static ulong Join(ulong hash, ColumnData column, int row, ulong value) =>
        StableHash.Combine(hash, column.IsMissing(row) ? MissingHash : value);

    private static ulong OfNumber(double value) =>
        // All NaN are one key, and so are both zeros.
        StableHash.Of(BitConverter.DoubleToUInt64Bits(double.IsNaN(value) ? double.NaN : value + 0.0));
}
