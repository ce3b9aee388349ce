using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Mean and population standard deviation, as in scikit-learn's StandardScaler, each rounded once.</summary>
internal sealed class StandardizeAnalyzer(Standardize operation) : NumberAnalyzer(operation, operation.Missing)
{
    private readonly Moments moments = new();

    protected override void AddFinite(ReadOnlySpan<double> values) => moments.Add(values);

    protected override void MergeFinite(NumberAnalyzer other) => moments.Merge(((StandardizeAnalyzer)other).moments);

    protected override void SaveFinite(BinaryWriter writer) => moments.Save(writer);

    protected override void LoadFinite(BinaryReader reader) => moments.Merge(Moments.Load(reader));

    protected override FittedOperation FinishFinite()
    {
        if (moments.Count == 0 && operation.Rules == TransformRules.Tensorflow) return new FittedStandardize(operation, 0, 0);
        if (moments.Count == 0) throw TransformErrors.NothingToLearn(operation, "mean");
        var (mean, deviation) = (moments.Mean, moments.StandardDeviation);
        if (!double.IsFinite(mean) || !double.IsFinite(deviation)) throw TransformErrors.TooLarge(operation);
        return new FittedStandardize(operation, mean, deviation);
    }
}
