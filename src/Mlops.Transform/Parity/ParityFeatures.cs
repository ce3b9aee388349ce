namespace Mlops.Transform;

/// <summary>The features of one row as bits of float32.</summary>
/// <param name="Dense">All dense features.</param>
/// <param name="Sparse">The sparse features that are set, ascending, with their values.</param>
internal sealed record ParityFeatures(IReadOnlyList<uint> Dense, IReadOnlyList<(int Feature, uint Bits)> Sparse)
{
    public static ParityFeatures Of(FeatureBatch batch, int row)
    {
        var width = batch.Layout.DenseWidth;
        var dense = new uint[width];
        for (var i = 0; i < width; i++) dense[i] = BitConverter.SingleToUInt32Bits(batch.Dense[row * width + i]);
        var (start, end) = (batch.RowOffsets[row], batch.RowOffsets[row + 1]);
        var sparse = new (int, uint)[end - start];
        for (var i = start; i < end; i++) sparse[i - start] = (batch.Indices[i],
            BitConverter.SingleToUInt32Bits(batch.Values[i]));
        return new ParityFeatures(dense, sparse);
    }

    /// <summary>
    /// The first feature whose bits differ; null when all are equal. A sparse feature that is not set has the bits 0.
    /// </summary>
    public (int Feature, uint Expected, uint Actual)? FirstDifference(ParityFeatures actual)
    {
        for (var i = 0; i < Dense.Count; i++)
            if (Dense[i] != actual.Dense[i]) return (i, Dense[i], actual.Dense[i]);
        var here = Sparse.ToDictionary(s => s.Feature, s => s.Bits);
        var there = actual.Sparse.ToDictionary(s => s.Feature, s => s.Bits);
        foreach (var feature in here.Keys.Union(there.Keys).Order())
        {
            var (expected, found) = (here.GetValueOrDefault(feature), there.GetValueOrDefault(feature));
            if (expected != found) return (feature, expected, found);
        }

        return null;
    }
}
