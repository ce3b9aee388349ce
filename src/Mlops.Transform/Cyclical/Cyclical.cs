using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The place of a number on a circle: sine and cosine of 2 pi x / period.</summary>
/// <param name="Name">The name of the operation.</param>
/// <param name="Column">Numbers.</param>
/// <param name="Period">What a full turn is, in the unit of the column.</param>
/// <param name="Missing">What a number counts as that is missing or infinite.</param>
internal sealed record Cyclical(string Name, IColumn Column, double Period, double? Missing) : Operation(Name, Column)
{
    public const string KindName = "cyclical";

    public override string Kind => KindName;

    public override string MissingRemedy => "Say what counts instead: Cyclical(column, period, missing: 0), in the unit of the column.";

    public override bool AcceptsMissing => Missing.HasValue;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedCyclical(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("period", Period);
        json.WriteOptional("missing", Missing);
    }
}
