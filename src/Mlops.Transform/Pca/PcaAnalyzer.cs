using System.Buffers;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Collects how the columns vary together, and finds the directions.</summary>
internal sealed class PcaAnalyzer(Pca operation) : Analyzer
{
    private readonly VectorMoments moments = new(VectorInput.WidthOf(operation.Columns));
    private readonly NumberTally[] tallies = new NumberTally[VectorInput.WidthOf(operation.Columns)];

    public override void Add(in OperationInput input)
    {
        var width = tallies.Length;
        var length = checked(input.RowCount * width);
        var rented = ArrayPool<double>.Shared.Rent(length);
        VectorInput.Fill(input, operation.Missing ?? double.NaN, rented.AsSpan(0, length));
        for (var row = 0; row < input.RowCount; row++)
        {
            var numbers = rented.AsSpan(row * width, width);
            var isFinite = true;
            for (var i = 0; i < width; i++) isFinite &= tallies[i].Accept(numbers[i]);
            if (isFinite) moments.Add(numbers);
        }

        ArrayPool<double>.Shared.Return(rented);
    }

    public override void Merge(Analyzer other)
    {
        var merged = (PcaAnalyzer)other;
        moments.Merge(merged.moments);
        for (var i = 0; i < tallies.Length; i++) tallies[i].Merge(merged.tallies[i]);
    }

    public override void Save(BinaryWriter writer)
    {
        foreach (var tally in tallies)
        {
            writer.Write(tally.Missing);
            writer.Write(tally.Infinite);
        }

        moments.Save(writer);
    }

    public override void Load(BinaryReader reader)
    {
        for (var i = 0; i < tallies.Length; i++) tallies[i] = NumberTally.Of(reader.ReadInt64(), reader.ReadInt64());
        moments.Restore(reader);
    }

    public override FittedOperation Finish()
    {
        for (var i = 0; i < tallies.Length; i++) tallies[i].Check(operation, operation.Columns.Count > 1 ? operation.Columns[i] : operation.Column);
        if (moments.Count == 0 && operation.Rules == TransformRules.Default) throw TransformErrors.NothingToLearn(operation, "covariance");
        var size = tallies.Length;
        double[] means = [.. Enumerable.Range(0, size).Select(moments.Mean)];
        double[] covariance = [.. Enumerable.Range(0, size * size).Select(i => moments.Covariance(i / size, i % size))];
        // Their sum bounds every number that the search for directions meets.
        if (!double.IsFinite(covariance.Sum(Math.Abs))) throw TransformErrors.TooLarge(operation);
        return Fitted(means, covariance, SymmetricEigen.MaxSweeps);
    }

    /// <exception cref="ModelException">The directions were not found in that many sweeps.</exception>
    internal FittedPca Fitted(double[] means, double[] covariance, int maxSweeps)
    {
        if (SymmetricEigen.Solve(covariance, means.Length, maxSweeps) is not var (variances, directions))
            throw VectorErrors.NoDirections(operation, maxSweeps);
        return new FittedPca(operation, means, [.. variances[..operation.Components].Select(v => Math.Max(0, v))],
            [.. directions[..operation.Components].SelectMany(d => d)]);
    }
}
