using System.Text.Json;

namespace Mlops.Transform;

/// <summary>A sparse random matrix times the columns. Learns nothing.</summary>
internal sealed record RandomProjection(string Name, IReadOnlyList<IColumn> Columns, int Components, ulong Seed, double? Missing)
    : Operation(Name, Columns)
{
    public const string KindName = "random-projection";

    /// <summary>The largest number of places of the matrix.</summary>
    public const int MaxPlaces = 1 << 22;

    public override string Kind => KindName;

    public override string MissingRemedy => "Say what counts instead, in every column: RandomProjection(columns, components, missing: 0).";

    public override bool AcceptsMissing => Missing.HasValue;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedRandomProjection(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("components", Components);
        json.WriteNumber("seed", Seed);
        json.WriteOptional("missing", Missing);
    }
}
