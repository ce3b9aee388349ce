using System.Text.Json;

namespace Mlops.Transform;

/// <summary>ln(1 + max(0, x - <paramref name="Offset"/>)).</summary>
internal sealed record Log(string Name, IColumn Column, double? Missing, double Offset) : Operation(Name, Column)
{
    public const string KindName = "log";

    public override string Kind => KindName;

    public override string MissingRemedy => "Say what counts instead: Log(column, missing: 0), in the unit of the column.";

    public override bool AcceptsMissing => IsColumn || Missing.HasValue;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedLog(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteOptional("missing", Missing);
        json.WriteNumber("offset", Offset);
    }
}
