using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The columns along the directions in which they vary most.</summary>
internal sealed record Pca(
    string Name, IReadOnlyList<IColumn> Columns, int Components, bool Whiten, bool Center, double? Missing, TransformRules Rules)
    : Operation(Name, Columns)
{
    public const string KindName = "pca";

    /// <summary>The largest number of columns: 33,000 exact sums, 36 MB for each thread.</summary>
    public const int MaxColumns = 256;

    public override string Kind => KindName;

    public override string MissingRemedy => "Say what counts instead, in every column: Pca(columns, components, missing: 0).";

    public override bool AcceptsMissing => Missing.HasValue;

    public override Analyzer? CreateAnalyzer() => new PcaAnalyzer(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("components", Components);
        json.WriteBoolean("whiten", Whiten);
        json.WriteBoolean("center", Center);
        json.WriteOptional("missing", Missing);
        json.WriteRules(Rules);
    }
}
