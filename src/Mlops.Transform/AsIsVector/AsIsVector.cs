using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The numbers of a vector themselves. Learns nothing.</summary>
internal sealed record AsIsVector(string Name, IReadOnlyList<IColumn> Columns, double? Missing) : Operation(Name, Columns)
{
    public const string KindName = "as-is-vector";

    public override string Kind => KindName;

    public override string MissingRemedy => "Say what counts instead, in every place: AsIs(column, missing: 0).";

    public override bool AcceptsMissing => Missing.HasValue;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedAsIsVector(this);

    public override void WriteOptions(Utf8JsonWriter json) => json.WriteOptional("missing", Missing);
}
