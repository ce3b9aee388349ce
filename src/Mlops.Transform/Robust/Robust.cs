using System.Text.Json;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>(x - median) / (difference of two quantiles), or by that difference as a multiple of the one of the standard normal.</summary>
internal sealed record Robust(string Name, IColumn Column, double? Missing, double LowQuantile, double HighQuantile, bool UnitVariance)
    : NumberToNumber(Name, Column, Missing)
{
    public const string KindName = "robust";

    public override string Kind => KindName;

    public override Analyzer? CreateAnalyzer() => new DistributionAnalyzer(this, Missing, Learn);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteOptional("missing", Missing);
        json.WriteNumber("lowQuantile", LowQuantile);
        json.WriteNumber("highQuantile", HighQuantile);
        if (UnitVariance) json.WriteBoolean("unitVariance", true);
    }

    private FittedRobust Learn(NumberDistribution numbers)
    {
        if (numbers.Count == 0) throw TransformErrors.NothingToLearn(this, "median");
        var spread = numbers.Quantile(HighQuantile) - numbers.Quantile(LowQuantile);
        if (UnitVariance) spread /= NormalQuantile.Of(HighQuantile) - NormalQuantile.Of(LowQuantile);
        return double.IsFinite(spread)
            ? new FittedRobust(this, numbers.Quantile(0.5), spread)
            : throw TransformErrors.TooLarge(this);
    }
}
