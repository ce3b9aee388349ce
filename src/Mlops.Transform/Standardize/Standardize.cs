using System.Text.Json;

namespace Mlops.Transform;

/// <summary>(x - mean) / standard deviation.</summary>
internal sealed record Standardize(string Name, IColumn Column, double? Missing, TransformRules Rules)
    : NumberToNumber(Name, Column, Missing)
{
    public const string KindName = "standardize";

    public override string Kind => KindName;

    public override Analyzer? CreateAnalyzer() => new StandardizeAnalyzer(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteOptional("missing", Missing);
        json.WriteRules(Rules);
    }
}
