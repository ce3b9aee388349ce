using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Learns the substitute from the distribution of the training values.</summary>
internal sealed class ImputeAnalyzer(Impute operation) : NumberAnalyzer(operation, substitute: null)
{
    /// <summary>A mode must tell values apart: up to this many it is exact, then it is the fullest narrow interval.</summary>
    private const int ModeCapacity = 1 << 20;

    private readonly NumberDistribution numbers =
        new(operation.With == Imputation.Mode ? ModeCapacity : NumberDistribution.DefaultCapacity);

    protected override void AddFinite(ReadOnlySpan<double> values) => numbers.Add(values);

    protected override void MergeFinite(NumberAnalyzer other) => numbers.Merge(((ImputeAnalyzer)other).numbers);

    protected override void SaveFinite(BinaryWriter writer) => numbers.Save(writer);

    protected override void LoadFinite(BinaryReader reader) => numbers.Merge(NumberDistribution.Load(reader));

    protected override FittedOperation FinishFinite()
    {
        if (operation.With.Value is { } constant) return new FittedImpute(operation, constant);
        if (numbers.Count == 0) throw TransformErrors.NothingToLearn(operation, operation.With.Kind);
        var substitute = operation.With == Imputation.Mean ? numbers.Mean
            : operation.With == Imputation.Median ? numbers.Quantile(0.5)
            : numbers.Mode;
        return new FittedImpute(operation, substitute);
    }
}
