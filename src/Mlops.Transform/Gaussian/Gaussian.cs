using System.Text.Json;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Makes long tails normal, by the inverse of a Tukey HH distribution that has the L-moments of the training values.</summary>
internal sealed record Gaussian(string Name, IColumn Column, double? Missing) : NumberToNumber(Name, Column, Missing)
{
    public const string KindName = "gaussian";

    public override string Kind => KindName;

    public override Analyzer? CreateAnalyzer() => new DistributionAnalyzer(this, Missing, Learn);

    public override void WriteOptions(Utf8JsonWriter json) => json.WriteOptional("missing", Missing);

    private FittedGaussian Learn(NumberDistribution numbers)
    {
        if (numbers.Count == 0) throw TransformErrors.NothingToLearn(this, "mean");
        var moments = LMoments.Of(numbers);
        var (left, right) = TukeyShape.Find(moments.Skewness, moments.Kurtosis);
        var (mean, spread) = TukeyMoments.MeanAndScale(left, right);
        var isNormal = left == 0 && right == 0;
        var scale = isNormal ? numbers.StandardDeviation : moments.L2 / spread;
        var location = isNormal ? moments.L1 : moments.L1 - scale * mean;
        return double.IsFinite(scale) && double.IsFinite(location)
            ? new FittedGaussian(this, location, scale, left, right)
            : throw TransformErrors.TooLarge(this);
    }
}
