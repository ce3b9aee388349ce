namespace Mlops.Transform;

/// <summary>Collects the smallest and the largest training value.</summary>
/// <param name="operation">The operation.</param>
/// <param name="substitute">What a missing value counts as; null when it does not count.</param>
/// <param name="finish">Learns the constants.</param>
internal sealed class ExtentAnalyzer(Operation operation, double? substitute, Func<Extent, FittedOperation> finish)
    : NumberAnalyzer(operation, substitute)
{
    private readonly Extent extent = new();

    protected override void AddFinite(ReadOnlySpan<double> values) => extent.Add(values);

    protected override void MergeFinite(NumberAnalyzer other) => extent.Merge(((ExtentAnalyzer)other).extent);

    protected override void SaveFinite(BinaryWriter writer) => extent.Save(writer);

    protected override void LoadFinite(BinaryReader reader) => extent.Merge(Extent.Load(reader));

    protected override FittedOperation FinishFinite() => finish(extent);
}
