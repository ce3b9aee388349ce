namespace Mlops.Transform;

/// <summary>
/// The L-moments of the Tukey HH distribution with given h (Headrick and Pant, "Characterizing Tukey h and hh-distributions through
/// L-moments and the L-correlation", 2012), in a form without differences of large terms.
/// </summary>
internal static class TukeyMoments
{
    private const double OneBySqrtTwoPi = 0.3989422804014327;

    /// <summary>The first two L-moments.</summary>
    public static (double Mean, double Scale) MeanAndScale(double left, double right)
    {
        var (a, b) = (2 - left, 2 - right);
        return (OneBySqrtTwoPi * (1 / (1 - right) - 1 / (1 - left)),
            OneBySqrtTwoPi * Spread(left, right) / ((1 - left) * (1 - right) * Math.Sqrt(a * b)));
    }

    /// <summary>The third L-moment, divided by the second.</summary>
    public static double Skewness(double left, double right)
    {
        var (a, b) = (Math.Sqrt(2 - left), Math.Sqrt(2 - right));
        var curved = 12 * (a * (1 - left) * ExactAngle.Atan(1 / b) - b * (1 - right) * ExactAngle.Atan(1 / a));
        return (curved + Math.PI * (left - right) * a * b) / (2 * Math.PI * Spread(left, right));
    }

    /// <summary>The fourth L-moment, divided by the second.</summary>
    public static double Kurtosis(double left, double right)
    {
        var weighted = (1 - right) * Math.Sqrt(2 - right) * Tail(left) + (1 - left) * Math.Sqrt(2 - left) * Tail(right);
        return 6 - 30 / Math.PI * weighted / Spread(left, right);
    }

    /// <summary>The h of both sides that gives a kurtosis when the distribution is symmetric.</summary>
    public static double Symmetric(double kurtosis) => 3 - 1 / ExactAngle.Cos(Math.PI / 15 * (kurtosis - 6));

    private static double Spread(double left, double right) =>
        (1 - left) * Math.Sqrt(2 - left) + (1 - right) * Math.Sqrt(2 - right);

    private static double Tail(double h) => ExactAngle.Atan(Math.Sqrt((2 - h) / (4 - h)));
}
