using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The distance of two places on the globe.</summary>
/// <param name="Name">The name of the operation.</param>
/// <param name="Degrees">Latitude and longitude of the one place; then of the other, unless it is fixed.</param>
/// <param name="To">The other place, when it is the same in every row.</param>
/// <param name="Missing">The distance of a row that misses one of them.</param>
internal sealed record GeoDistance(string Name, IReadOnlyList<IColumn> Degrees, (double Latitude, double Longitude)? To, double? Missing)
    : Operation(Name, Degrees)
{
    public const string KindName = "geo-distance";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override string MissingRemedy => "Say what counts instead: GeoDistance(..., missing: 0), in kilometres.";

    public override bool AcceptsMissing => IsColumn || Missing.HasValue;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedGeoDistance(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        if (To is { } to)
        {
            json.WriteNumber("latitude", to.Latitude);
            json.WriteNumber("longitude", to.Longitude);
        }

        json.WriteOptional("missing", Missing);
    }
}
