using System.Text.Json;

namespace Mlops.Transform;

/// <summary>(x - mean) / standard deviation, both of the rows with the same key.</summary>
internal sealed record StandardizePerKey(string Name, IColumn Column, IColumn Key, double? Missing, int MaxKeys)
    : Operation(Name, Column, Key)
{
    public const string KindName = "standardize-per-key";

    public override string Kind => KindName;

    public override string MissingRemedy =>
        "Say what counts instead: StandardizePerKey(column, key, missing: 0), in the unit of the column.";

    public override bool AcceptsMissing => IsColumn || Missing.HasValue;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override Analyzer? CreateAnalyzer() => new StandardizePerKeyAnalyzer(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteOptional("missing", Missing);
        json.WriteNumber("maxKeys", MaxKeys);
    }
}
