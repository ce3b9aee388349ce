using System.Buffers.Binary;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Learns the substitute: only what the chosen kind needs is collected.</summary>
internal sealed class ImputeAnalyzer(Impute operation) : NumberAnalyzer(operation, substitute: null)
{
    private readonly Moments? moments = operation.With == Imputation.Mean ? new() : null;
    private readonly QuantileSketch? sketch = operation.With == Imputation.Median ? new() : null;
    private readonly ValueCounts? counts = operation.With == Imputation.Mode ? new() : null;

    protected override void AddFinite(ReadOnlySpan<double> values)
    {
        moments?.Add(values);
        sketch?.Add(values);
        if (counts is null) return;

        Span<byte> key = stackalloc byte[sizeof(ulong)];
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt64BigEndian(key, OrderedBits(value));
            counts.Add(key);
        }
    }

    protected override void MergeFinite(NumberAnalyzer later)
    {
        var other = (ImputeAnalyzer)later;
        if (other.moments is { } more) moments?.Merge(more);
        if (other.sketch is { } further) sketch?.Merge(further);
        if (other.counts is { } others) counts?.Merge(others);
    }

    protected override FittedOperation FinishFinite()
    {
        var isEmpty = moments is { Count: 0 } || sketch is { Count: 0 } || counts is { Total: 0 };
        if (isEmpty) throw TransformErrors.NothingToLearn(operation, operation.With.Kind);
        return new FittedImpute(operation, operation.With.Value ?? moments?.Mean ?? sketch?.Quantile(0.5) ?? Mode());
    }

    /// <summary>
    /// Bits whose order as bytes is the order of the numbers: of equally frequent ones the smallest comes first.
    /// </summary>
    private static ulong OrderedBits(double value)
    {
        // Adding zero makes the two zeros one value.
        var bits = BitConverter.DoubleToInt64Bits(value + 0.0);
        return (ulong)(bits < 0 ? ~bits : bits ^ long.MinValue);
    }

    private double Mode()
    {
        var bits = (long)BinaryPrimitives.ReadUInt64BigEndian(counts!.Top(1)[0].Utf8.Span);
        return BitConverter.Int64BitsToDouble(bits < 0 ? bits ^ long.MinValue : ~bits);
    }
}
