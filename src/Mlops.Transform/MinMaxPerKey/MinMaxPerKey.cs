using System.Text.Json;

namespace Mlops.Transform;

/// <summary>Maps the range of the rows with the same key to the range from <paramref name="Low"/> to <paramref name="High"/>.</summary>
internal sealed record MinMaxPerKey(string Name, IColumn Column, IColumn Key, double? Missing, double Low, double High, int MaxKeys)
    : Operation(Name, Column, Key)
{
    public const string KindName = "min-max-per-key";

    public override string Kind => KindName;

    public override string MissingRemedy =>
        "Say what counts instead: MinMaxPerKey(column, key, missing: 0), in the unit of the column.";

    public override bool AcceptsMissing => IsColumn || Missing.HasValue;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override Analyzer? CreateAnalyzer() => new MinMaxPerKeyAnalyzer(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteOptional("missing", Missing);
        json.WriteNumber("low", Low);
        json.WriteNumber("high", High);
        json.WriteNumber("maxKeys", MaxKeys);
    }
}
