using System.Buffers;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>
/// Collects how the training values are distributed when each row counts by its weight: the second column that it reads. Rows without
/// weight do not count at all.
/// </summary>
/// <param name="operation">The operation.</param>
/// <param name="substitute">What a missing value counts as; null when it does not count.</param>
/// <param name="finish">Learns the constants; counts are in the units of <see cref="RowWeights"/>.</param>
internal sealed class WeightedAnalyzer(Operation operation, double? substitute, Func<NumberDistribution, FittedOperation> finish)
    : Analyzer
{
    private readonly NumberDistribution numbers = new();
    private long total;

    public override void Add(in OperationInput input)
    {
        var units = ArrayPool<long>.Shared.Rent(input.RowCount);
        var values = ArrayPool<double>.Shared.Rent(input.RowCount);
        total = RowWeights.Add(total, RowWeights.Fill(input[1], units.AsSpan(0, input.RowCount)));
        if (total <= RowWeights.MostUnits)
        {
            NumberMap.Run(input[0], default(FittedImpute.Same), substitute ?? double.NaN, values.AsSpan(0, input.RowCount), 1);
            numbers.Add(values.AsSpan(0, input.RowCount), units.AsSpan(0, input.RowCount));
        }

        ArrayPool<double>.Shared.Return(values);
        ArrayPool<long>.Shared.Return(units);
    }

    public override void Merge(Analyzer other)
    {
        var others = (WeightedAnalyzer)other;
        total = RowWeights.Add(total, others.total);
        if (total <= RowWeights.MostUnits) numbers.Merge(others.numbers);
    }

    public override void Save(BinaryWriter writer)
    {
        writer.Write(total);
        numbers.Save(writer);
    }

    public override void Load(BinaryReader reader)
    {
        total = reader.ReadInt64();
        if (total is < 0 or > RowWeights.MostUnits + 1) throw new InvalidDataException("A sum of weights is out of range.");
        var saved = NumberDistribution.Load(reader);
        if (saved.Capacity != numbers.Capacity) throw new InvalidDataException("A distribution has another capacity.");
        numbers.Merge(saved);
    }

    public override FittedOperation Finish()
    {
        if (total > RowWeights.MostUnits) throw NumberErrors.HeavyWeights(operation);
        var infinite = numbers.PositiveInfinityCount + numbers.NegativeInfinityCount;
        return infinite > 0 ? throw NumberErrors.InfiniteWeighted(operation) : finish(numbers);
    }
}
