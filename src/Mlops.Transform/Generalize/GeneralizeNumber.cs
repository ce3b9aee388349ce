using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The range of a number: its lower end when ranges are equally wide, its place when their boundaries are given.</summary>
internal sealed record GeneralizeNumber(string Name, IColumn Column, double? RangeWidth, IReadOnlyList<double> Boundaries) : Operation(Name, Column)
{
    public const string KindName = "generalize-number";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override bool Protects => true;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => RangeWidth is { } width
        ? new FittedRanges<WidthKernel>(this, new WidthKernel(width))
        : new FittedRanges<BoundaryKernel>(this, new BoundaryKernel([.. Boundaries]));

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteOptional("width", RangeWidth);
        if (RangeWidth.HasValue) return;
        json.WriteStartArray("boundaries");
        foreach (var boundary in Boundaries) json.WriteNumberValue(boundary);
        json.WriteEndArray();
    }
}
