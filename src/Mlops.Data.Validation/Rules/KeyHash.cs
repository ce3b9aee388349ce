namespace Mlops.Data.Validation;

/// <summary>
/// 128 bits of a value: two independent 64-bit hashes. Among ten million different values, two share one with a probability below
/// 1e-24.
/// </summary>
internal static class KeyHash
{
    private const ulong SecondSeed = 0x9E3779B97F4A7C15;

    /// <summary>Joins the value of one row to the hash of the columns before it; null when there is no value.</summary>
    public static UInt128? Join(UInt128 hash, ColumnData column, int row)
    {
        if (column.IsMissing(row)) return null;
        return column switch
        {
            StringData texts => Join(hash, StableHash.Of(texts[row]), StableHash.Of(texts[row], SecondSeed)),
            BytesData values => Join(hash, StableHash.Of(values[row]), StableHash.Of(values[row], SecondSeed)),
            BooleanData values => Join(hash, values.Values[row] ? 1UL : 0),
            PrimitiveData<long> values => Join(hash, unchecked((ulong)values.Values[row])),
            PrimitiveData<int> values => Join(hash, unchecked((ulong)(long)values.Values[row])),
            // Adding zero turns minus zero into zero; every NaN is one value.
            PrimitiveData<float> values => Join(hash, BitConverter.DoubleToUInt64Bits(Canonical(values.Values[row]))),
            PrimitiveData<double> values => Join(hash, BitConverter.DoubleToUInt64Bits(Canonical(values.Values[row]))),
            _ => null,
        };
    }

    private static double Canonical(double value) => double.IsNaN(value) ? double.NaN : value + 0.0;

    private static UInt128 Join(UInt128 hash, ulong value) => Join(hash, StableHash.Of(value), StableHash.Of(value, SecondSeed));

    private static UInt128 Join(UInt128 hash, ulong upper, ulong lower) =>
        new(StableHash.Combine((ulong)(hash >> 64), upper), StableHash.Combine((ulong)hash, lower));
}
