using Mlops.Data;

namespace Mlops.Transform;

internal sealed class MinMaxAnalyzer(MinMax operation) : NumberAnalyzer(operation, operation.Missing)
{
    private readonly Moments moments = new();

    protected override void AddFinite(ReadOnlySpan<double> values) => moments.Add(values);

    protected override void MergeFinite(NumberAnalyzer later) => moments.Merge(((MinMaxAnalyzer)later).moments);

    protected override FittedOperation FinishFinite()
    {
        if (moments.Count == 0) throw TransformErrors.NothingToLearn(operation, "range");
        if (!double.IsFinite(moments.Max - moments.Min)) throw TransformErrors.TooLarge(operation);
        return new FittedMinMax(operation, moments.Min, moments.Max);
    }
}
