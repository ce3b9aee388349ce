using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The value of an expression over columns: a number, or 1 and 0 for true and false. Learns nothing.</summary>
internal sealed record Compute(string Name, Expression Expression, double? Missing)
    : Operation(Name, ExpressionPlan.ColumnsOf(Expression))
{
    public const string KindName = "compute";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override string MissingRemedy => "Say what counts instead: Compute(expression, name, missing: 0).";

    public override bool AcceptsMissing => IsColumn || Missing.HasValue;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedCompute(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WritePropertyName("expression");
        ExpressionJson.Write(json, Expression);
        json.WriteOptional("missing", Missing);
    }
}
