using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The number itself. Learns nothing.</summary>
internal sealed record AsIs(string Name, IColumn Column, double? Missing) : Operation(Name, Column)
{
    public const string KindName = "as-is";

    public override string Kind => KindName;

    public override string MissingRemedy => "Say what counts instead: AsIs(column, missing: 0), in the unit of the column.";

    public override bool AcceptsMissing => IsColumn || Missing.HasValue;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedAsIs(this);

    public override void WriteOptions(Utf8JsonWriter json) => json.WriteOptional("missing", Missing);
}
