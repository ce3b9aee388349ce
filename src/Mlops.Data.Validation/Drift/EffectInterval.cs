namespace Mlops.Data.Validation;

/// <summary>
/// Effects and their intervals. One row moves a distance of distributions by at most 1/n, so that it stays within
/// <c>t = sqrt(ln(2/alpha) / 2 (1/n + 1/m))</c> of its mean (McDiarmid, 1989); the mean lies above the true distance by at most what
/// chance adds on average. Valid for any number of rows, and wider than need be.
/// </summary>
internal static class EffectInterval
{
    /// <summary>The chance that the interval does not hold the true distance.</summary>
    public const double Chance = 0.05;

    /// <param name="measurement">The distance.</param>
    /// <param name="low">The least that the distance of the samples can be.</param>
    /// <param name="high">The most that it can be.</param>
    /// <param name="noise">What chance adds to it on average.</param>
    /// <param name="scale"><c>1/n + 1/m</c>.</param>
    public static DriftMeasurement Add(DriftMeasurement measurement, double low, double high, double noise, double scale)
    {
        var half = Math.Sqrt(Math.Log(2 / Chance) / 2 * scale);
        return measurement with
        {
            Effect = Math.Max(0, measurement.Value - noise),
            Low = Math.Max(0, low - noise - half),
            High = Math.Min(1, high + half),
        };
    }
}
