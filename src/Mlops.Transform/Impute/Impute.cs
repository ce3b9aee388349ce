using System.Text.Json;

namespace Mlops.Transform;

/// <summary>
/// The number itself, with a substitute where it is missing; optionally a second feature that is 1 where it was missing.
/// </summary>
internal sealed record Impute(string Name, IColumn Column, Imputation With, bool Indicator) : Operation(Name, Column)
{
    public const string KindName = "impute";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override Analyzer? CreateAnalyzer() => new ImputeAnalyzer(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteString("with", With.Kind);
        json.WriteOptional("constant", With.Value);
        json.WriteBoolean("indicator", Indicator);
    }
}
