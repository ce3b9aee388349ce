namespace Mlops.Transform;

/// <summary>
/// Finds the two h of a Tukey HH distribution with a given L-skewness and L-kurtosis, by the search of TensorFlow Transform: from the
/// symmetric solution on, bisections of the difference of the sides and of the larger side take turns, each of at most 11 halvings,
/// for at most 20 rounds.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class TukeyShape
{
    /// <summary>The L-kurtosis of the normal distribution: below it there are no long tails to shorten.</summary>
    private const double Normal = 0.1226017;

    private const double MostKurtosis = 1 - 1e-5;
    private const double Enough = 1e-6;
    private const int Rounds = 20;
    private const int Halvings = 11;

    private readonly double skewness;
    private readonly double kurtosis;

    // The larger h, and by how much the other is smaller.
    private double h;
    private double gap;
    private (double Low, double High) sides;
    private (double Low, double High) gaps;

    private TukeyShape(double skewness, double kurtosis)
    {
        (this.skewness, this.kurtosis) = (skewness, kurtosis);
        h = Math.Max(0, TukeyMoments.Symmetric(kurtosis));
        (sides, gaps) = ((h, 1 - 1e-7), (0, h));
    }

    /// <summary>h below and above the middle; both 0 when the tails are not longer than normal ones.</summary>
    public static (double Left, double Right) Find(double skewness, double kurtosis)
    {
        if (kurtosis < Normal) return (0, 0);
        var shape = new TukeyShape(Math.Abs(skewness), Math.Min(kurtosis, MostKurtosis));
        shape.Search();
        var (small, large) = (shape.h - shape.gap, shape.h);
        return skewness < 0 ? (large, small) : (small, large);
    }

    private void Search()
    {
        var (formerH, formerGap) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            if (SkewnessError(gaps.High) > 0) Enclose();
            else Widen();
            var isClose = Math.Abs(SkewnessError(gap)) < Enough && Math.Abs(KurtosisError(h)) < Enough;
            if (isClose || (Math.Abs(h - formerH) < Enough && Math.Abs(gap - formerGap) < Enough)) return;
            (formerH, formerGap) = (h, gap);
        }
    }

    /// <summary>A gap is found: both ends of both ranges come nearer.</summary>
    private void Enclose()
    {
        gap = gaps.High = Bisect(SkewnessError, gaps).High;
        h = sides.High = Bisect(KurtosisError, sides).High;
        gap = gaps.Low = Bisect(SkewnessError, gaps).Low;
        h = sides.Low = Bisect(KurtosisError, sides).Low;
    }

    /// <summary>Even the widest gap is too small at this h: h rises, and with it the widest gap.</summary>
    private void Widen()
    {
        gap = gaps.Low = gaps.High;
        h = sides.Low = gaps.High = Bisect(KurtosisError, sides).Low;
    }

    private double SkewnessError(double wanted) => TukeyMoments.Skewness(h - wanted, h) - skewness;

    private double KurtosisError(double wanted) => TukeyMoments.Kurtosis(wanted - gap, wanted) - kurtosis;

    private static (double Low, double High) Bisect(Func<double, double> error, (double Low, double High) range)
    {
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (range.Low + range.High) / 2;
            var off = error(middle);
            range = off < 0 ? (middle, range.High) : (range.Low, middle);
            if (Math.Abs(off) < Enough || range.High - range.Low < Enough) break;
        }

        return range;
    }
}
