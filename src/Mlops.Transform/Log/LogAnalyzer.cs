namespace Mlops.Transform;

/// <summary>Learns nothing; refuses rows that could not be transformed.</summary>
internal sealed class LogAnalyzer(Log operation) : NumberAnalyzer(operation, operation.Missing)
{
    protected override void AddFinite(ReadOnlySpan<double> values)
    {
    }

    protected override void MergeFinite(NumberAnalyzer later)
    {
    }

    protected override FittedOperation FinishFinite() => new FittedLog(operation);
}
