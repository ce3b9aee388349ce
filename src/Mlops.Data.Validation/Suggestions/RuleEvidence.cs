namespace Mlops.Data.Validation;

/// <summary>How sure a rule is that data has taught: how many cases kept it, and what share may be expected to.</summary>
/// <param name="Cases">The number of rows or values that the rule speaks of.</param>
/// <param name="Holding">How many of them keep it.</param>
/// <param name="Level">The level of the interval, above 0 and below 1, for example 0.95.</param>
/// <remarks>
/// The interval is that of Wilson for a share: with z the quantile of the normal distribution at (1 + level) / 2,
/// (p + z²/2n ± z √(p(1 - p)/n + z²/4n²)) / (1 + z²/n). E. B. Wilson, Probable inference, 1927.
/// </remarks>
public sealed record RuleEvidence(long Cases, long Holding, double Level = 0.95)
{
    /// <summary>The share that keeps the rule, 0 to 1; 1 when there are no cases.</summary>
    public double Share => Cases == 0 ? 1 : (double)Holding / Cases;

    /// <summary>The share that breaks the rule now, 0 to 1.</summary>
    public double ViolationRate => 1 - Share;

    /// <summary>The lower end of the interval of the share: the confidence in the rule, 0 to 1. 0 when there are no cases.</summary>
    public double Confidence => Ends.Lower;

    /// <summary>The upper end of the interval of the share, 0 to 1.</summary>
    public double Upper => Ends.Upper;

    private (double Lower, double Upper) Ends
    {
        get
        {
            if (Cases == 0) return (0, 1);
            var z = NormalDistribution.TwoSidedQuantile(1 - Level);
            var (p, square) = (Share, z * z / Cases);
            var half = z * Math.Sqrt((p * (1 - p) / Cases) + (square / (4 * Cases)));
            var middle = p + (square / 2);
            return (Math.Max(0, (middle - half) / (1 + square)), Math.Min(1, (middle + half) / (1 + square)));
        }
    }

    /// <summary>The evidence in words.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Holding} of {Cases} keep it; {Confidence:0.####} to {Upper:0.####} at level {Level:0.###}");
}
