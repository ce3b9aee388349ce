using System.Buffers;

namespace Mlops.Transform;

/// <summary>
/// The common part of analyzers of numbers: missing values count as the substitute of their operation, when it has one.
/// </summary>
internal abstract class NumberAnalyzer(Operation operation, double? substitute) : Analyzer
{
    private NumberTally tally;

    public sealed override void Add(ColumnData column)
    {
        var rented = ArrayPool<double>.Shared.Rent(column.Length);
        var former = tally.Missing;
        var finite = tally.Take(column, rented);
        var missing = (int)(tally.Missing - former);
        if (substitute is { } value && missing > 0)
        {
            rented.AsSpan(finite.Length, missing).Fill(value);
            finite = rented.AsSpan(0, finite.Length + missing);
        }

        AddFinite(finite);
        ArrayPool<double>.Shared.Return(rented);
    }

    public sealed override void Merge(Analyzer later)
    {
        tally.Merge(((NumberAnalyzer)later).tally);
        MergeFinite((NumberAnalyzer)later);
    }

    public sealed override FittedOperation Finish()
    {
        tally.Check(operation);
        return FinishFinite();
    }

    protected abstract void AddFinite(ReadOnlySpan<double> values);

    protected abstract void MergeFinite(NumberAnalyzer later);

    protected abstract FittedOperation FinishFinite();
}
