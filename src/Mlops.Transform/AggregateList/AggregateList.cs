using System.Text.Json;

namespace Mlops.Transform;

/// <summary>One number of those of a list. Learns nothing.</summary>
internal sealed record AggregateList(string Name, ListColumn List, ListAggregate By, double? Missing) : Operation(Name, List)
{
    public const string KindName = "aggregate-list";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override string MissingRemedy =>
        $"Say what counts instead, also of lists without a number: AggregateList(column, ListAggregate.{By}, missing: 0).";

    public override bool AcceptsMissing => IsColumn || Missing.HasValue;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedAggregateList(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteString("by", NameOf(By));
        json.WriteOptional("missing", Missing);
    }

    public static string NameOf(ListAggregate by) => by switch
    {
        ListAggregate.Sum => "sum",
        ListAggregate.Mean => "mean",
        ListAggregate.Min => "min",
        ListAggregate.Max => "max",
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };
}
