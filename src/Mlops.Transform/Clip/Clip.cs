using System.Text.Json;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Cuts numbers to a range whose ends are given, learned as quantiles, or open.</summary>
internal sealed record Clip(string Name, IColumn Column, double? Missing, double? Low, double? High, double? LowQuantile, double? HighQuantile)
    : NumberToNumber(Name, Column, Missing)
{
    public const string KindName = "clip";

    public override string Kind => KindName;

    public bool Learns => LowQuantile.HasValue || HighQuantile.HasValue;

    public override Analyzer? CreateAnalyzer() => Learns ? new DistributionAnalyzer(this, Missing, Learn) : null;

    public override FittedOperation Bind() => new FittedClip(this, Low, High);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteOptional("missing", Missing);
        json.WriteOptional("low", Low);
        json.WriteOptional("high", High);
        json.WriteOptional("lowQuantile", LowQuantile);
        json.WriteOptional("highQuantile", HighQuantile);
    }

    private FittedClip Learn(NumberDistribution numbers)
    {
        if (numbers.Count == 0) throw TransformErrors.NothingToLearn(this, "quantile");
        var low = LowQuantile is { } q ? numbers.Quantile(q) : Low;
        var high = HighQuantile is { } p ? numbers.Quantile(p) : High;
        return low > high ? throw NumberErrors.CrossedBounds(this, low.Value, high.Value) : new FittedClip(this, low, high);
    }
}
