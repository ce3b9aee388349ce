using Mlops.Data;

namespace Mlops.Transform;

internal sealed class MinMaxAnalyzer(MinMax operation) : NumberAnalyzer(operation, operation.Missing)
{
    private readonly Extent extent = new();

    protected override void AddFinite(ReadOnlySpan<double> values) => extent.Add(values);

    protected override void MergeFinite(NumberAnalyzer other) => extent.Merge(((MinMaxAnalyzer)other).extent);

    protected override void SaveFinite(BinaryWriter writer) => extent.Save(writer);

    protected override void LoadFinite(BinaryReader reader) => extent.Merge(Extent.Load(reader));

    protected override FittedOperation FinishFinite()
    {
        if (extent.IsEmpty) throw TransformErrors.NothingToLearn(operation, "range");
        if (!double.IsFinite(extent.Max - extent.Min)) throw TransformErrors.TooLarge(operation);
        return new FittedMinMax(operation, extent.Min, extent.Max);
    }
}
