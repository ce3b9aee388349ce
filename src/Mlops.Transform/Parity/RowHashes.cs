namespace Mlops.Transform;

/// <summary>
/// A hash of the values of every row: the same wherever the row stands, so that a sample does not depend on how data is
/// read.
/// </summary>
internal static class RowHashes
{
    private const ulong MissingMark = 0x6D697373696E67;

    /// <param name="columns">The columns that count.</param>
    /// <param name="hashes">Receives one per row.</param>
    public static void Compute(ReadOnlySpan<ColumnData> columns, Span<ulong> hashes)
    {
        hashes.Clear();
        foreach (var column in columns) Add(column, hashes);
    }

    private static void Add(ColumnData column, Span<ulong> hashes)
    {
        switch (column)
        {
            case BooleanData booleans:
                for (var i = 0; i < hashes.Length; i++) Put(ref hashes[i], column.IsMissing(i), booleans.Values[i] ? 1UL : 2UL);
                break;
            case PrimitiveData<int> ints:
                for (var i = 0; i < hashes.Length; i++) Put(ref hashes[i], column.IsMissing(i), (ulong)ints.Values[i]);
                break;
            case PrimitiveData<long> longs:
                for (var i = 0; i < hashes.Length; i++) Put(ref hashes[i], column.IsMissing(i), (ulong)longs.Values[i]);
                break;
            case PrimitiveData<float> floats:
                for (var i = 0; i < hashes.Length; i++) Put(ref hashes[i], column.IsMissing(i),
                    BitConverter.SingleToUInt32Bits(floats.Values[i]));
                break;
            case PrimitiveData<double> doubles:
                for (var i = 0; i < hashes.Length; i++) Put(ref hashes[i], column.IsMissing(i),
                    BitConverter.DoubleToUInt64Bits(doubles.Values[i]));
                break;
            case StringData texts:
                for (var i = 0; i < hashes.Length; i++) Put(ref hashes[i], column.IsMissing(i),
                    texts.IsMissing(i) ? 0 : StableHash.Of(texts[i]));
                break;
            default:
                throw new InvalidOperationException($"No operation reads a column of type {column.Type}.");
        }
    }

    private static void Put(ref ulong hash, bool isMissing, ulong value) =>
        hash = StableHash.Combine(hash, isMissing ? MissingMark : StableHash.Of(value));
}
