using System.Text.Json;

namespace Mlops.Transform;

/// <summary>Columns and their products. Learns nothing.</summary>
internal sealed record Polynomial(string Name, IReadOnlyList<IColumn> Columns, int Degree, bool InteractionsOnly, double? Missing)
    : Operation(Name, Columns)
{
    public const string KindName = "polynomial";

    public const int MinDegree = 2;

    public const int MaxDegree = 3;

    /// <summary>The largest number of terms: that of 80 columns to degree 3 fits.</summary>
    public const int MaxTerms = 100_000;

    public override string Kind => KindName;

    public override string MissingRemedy => "Say what counts instead, in every column: Polynomial(columns, missing: 0).";

    public override bool AcceptsMissing => Missing.HasValue;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedPolynomial(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("degree", Degree);
        json.WriteBoolean("interactionsOnly", InteractionsOnly);
        json.WriteOptional("missing", Missing);
    }
}
