namespace Mlops.Data.Validation;

/// <summary>Whether the values of a column rise or fall in the order of the rows. Mutable; used by one thread.</summary>
internal sealed class OrderLook
{
    private double first = double.NaN;
    private double last = double.NaN;
    private bool rises = true;
    private bool falls = true;
    private bool hasEqual;

    /// <summary>The strictest order that the values keep; <see cref="ValueOrder.Any"/> when they keep none, or are all equal.</summary>
    public ValueOrder Order => (rises, falls) switch
    {
        (true, false) => hasEqual ? ValueOrder.Rising : ValueOrder.StrictlyRising,
        (false, true) => hasEqual ? ValueOrder.Falling : ValueOrder.StrictlyFalling,
        _ => ValueOrder.Any,
    };

    public void Add(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (double.IsNaN(value)) continue;
            if (double.IsNaN(first)) first = value;
            else Step(value);
            last = value;
        }
    }

    public void Merge(OrderLook later)
    {
        if (double.IsNaN(later.first)) return;
        rises &= later.rises;
        falls &= later.falls;
        hasEqual |= later.hasEqual;
        if (double.IsNaN(first)) first = later.first;
        else Step(later.first);
        last = later.last;
    }

    private void Step(double value)
    {
        rises &= value >= last;
        falls &= value <= last;
        hasEqual |= value.Equals(last);
    }
}
