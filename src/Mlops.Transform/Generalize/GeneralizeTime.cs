using System.Text.Json;

namespace Mlops.Transform;

/// <summary>A time, cut to the start of its day, month or year.</summary>
internal sealed record GeneralizeTime(string Name, IColumn Column, TimeGrain Grain) : Operation(Name, Column)
{
    public const string KindName = "generalize-time";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Timestamp;

    public override bool Protects => true;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedGrain(this);

    public override void WriteOptions(Utf8JsonWriter json) => json.WriteString("to", NameOf(Grain));

    public static string NameOf(TimeGrain grain) => grain switch
    {
        TimeGrain.Day => "day",
        TimeGrain.Month => "month",
        _ => "year",
    };
}
