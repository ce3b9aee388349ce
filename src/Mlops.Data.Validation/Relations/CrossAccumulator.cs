using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>The exact sums of two columns, of their squares and of their products.</summary>
internal sealed class CrossAccumulator(string first, string second, DataSchema schema) : IRelation
{
    private readonly (int First, int Second) places = (schema.IndexOf(first), schema.IndexOf(second));
    private readonly PairMoments sums = new();
    private double[] firsts = [];
    private double[] seconds = [];

    public void Add(DataBatch batch)
    {
        var (a, b) = (batch[places.First], batch[places.Second]);
        if (firsts.Length < batch.RowCount) (firsts, seconds) = (new double[batch.RowCount], new double[batch.RowCount]);
        var used = 0;
        Span<double> one = stackalloc double[2];
        for (var row = 0; row < batch.RowCount; row++)
        {
            if (a.IsMissing(row) || b.IsMissing(row)) continue;
            a.CopyPresent(row, 1, one);
            b.CopyPresent(row, 1, one[1..]);
            if (!double.IsFinite(one[0]) || !double.IsFinite(one[1])) continue;
            (firsts[used], seconds[used]) = (one[0], one[1]);
            used++;
        }
        sums.Add(firsts.AsSpan(0, used), seconds.AsSpan(0, used));
    }

    public void Merge(IRelation other) => sums.Merge(((CrossAccumulator)other).sums);

    public void Save(BinaryWriter writer) => sums.Save(writer);

    public void Restore(BinaryReader reader) => sums.Merge(PairMoments.Load(reader));

    public CrossStatistics Finish() => new(first, second, sums.Count)
    {
        Covariance = sums.Count == 0 ? null : sums.Covariance,
        Correlation = sums.Correlation,
    };
}
