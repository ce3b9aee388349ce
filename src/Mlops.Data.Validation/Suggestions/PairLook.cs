namespace Mlops.Data.Validation;

/// <summary>In how many rows one column is at most another. Mutable; used by one thread.</summary>
internal sealed class PairLook
{
    /// <summary>Rows in which both have a value.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows of these in which the first is at most the second.</summary>
    public long Holding { get; private set; }

    /// <summary>Rows in which the first is below the second.</summary>
    public long Below { get; private set; }

    /// <summary>Of the first with the second of a row half a batch away: pairs with a value on both sides.</summary>
    public long Mixed { get; private set; }

    public long MixedHolding { get; private set; }

    public void Add(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        var away = first.Length / 2;
        for (var row = 0; row < first.Length; row++)
        {
            var (a, b) = (first[row], second[row]);
            if (!double.IsNaN(a) && !double.IsNaN(b))
            {
                Rows++;
                if (a <= b) Holding++;
                if (a < b) Below++;
            }
            var other = second[row + away < second.Length ? row + away : row + away - second.Length];
            if (double.IsNaN(a) || double.IsNaN(other)) continue;
            Mixed++;
            if (a <= other) MixedHolding++;
        }
    }

    public void Merge(PairLook later)
    {
        Rows += later.Rows;
        Holding += later.Holding;
        Below += later.Below;
        Mixed += later.Mixed;
        MixedHolding += later.MixedHolding;
    }
}
