using Mlops.Transform;

namespace Mlops.Testing;

/// <summary>Rows to learn from, with labels and hashes for an operation that reads the label.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Labels">Their labels; none when they are not read.</param>
internal sealed record TrainingRows(DataBatch Rows, double[] Labels)
{
    // Every row counts as another one: so few folds are as different as can be.
    private readonly ulong[] hashes = [.. Enumerable.Range(0, Labels.Length).Select(i => StableHash.Of((ulong)i))];

    public int Count => Rows.RowCount;

    /// <summary>Shows some of the rows to a learner.</summary>
    public void AddTo(CustomLearner learner, int start, int size)
    {
        size = Math.Min(size, Count - start);
        using var part = Rows.Slice(start, size);
        var input = new CustomInput(part.Columns, part.RowCount);
        learner.Add(Labels.Length == 0 ? input : input with { Labels = Labels.AsSpan(start, size), RowHashes = hashes.AsSpan(start, size) });
    }

    /// <summary>Computes the numbers of all rows, as of rows that train.</summary>
    public double[] Compute(CustomFunction function, int width)
    {
        var output = new double[Count * width];
        function.Compute(new CustomInput(Rows.Columns, Count) { RowHashes = hashes }, output);
        return output;
    }
}
