using System.Text.Json;

namespace Mlops.Transform;

/// <summary>x / the largest magnitude.</summary>
internal sealed record MaxAbs(string Name, IColumn Column, double? Missing) : NumberToNumber(Name, Column, Missing)
{
    public const string KindName = "max-abs";

    public override string Kind => KindName;

    public override Analyzer? CreateAnalyzer() => new ExtentAnalyzer(this, Missing, Learn);

    public override void WriteOptions(Utf8JsonWriter json) => json.WriteOptional("missing", Missing);

    private FittedMaxAbs Learn(Extent extent) => extent.IsEmpty
        ? throw TransformErrors.NothingToLearn(this, "range")
        : new FittedMaxAbs(this, Math.Max(Math.Abs(extent.Min), Math.Abs(extent.Max)));
}
