using System.Text.Json;

namespace Mlops.Transform;

/// <summary>(x - mean) / standard deviation.</summary>
internal sealed record Standardize(string Name, IColumn Column, double? Missing, TransformRules Rules)
    : Operation(Name, Column)
{
    public const string KindName = "standardize";

    public override string Kind => KindName;

    public override string MissingRemedy =>
        "Say what counts instead: Standardize(column, missing: 0), in the unit of the column.";

    public override bool AcceptsMissing => IsColumn || Missing.HasValue;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override Analyzer? CreateAnalyzer() => new StandardizeAnalyzer(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteOptional("missing", Missing);
        json.WriteRules(Rules);
    }
}
