using System.Text.Json;

namespace Mlops.Transform;

/// <summary>How many training rows have the category, or what share of them.</summary>
internal sealed record CountEncode(string Name, IColumn Column, bool IsShare) : Operation(Name, Column)
{
    public const string KindName = "count-encode";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override Analyzer? CreateAnalyzer() => new CountEncodeAnalyzer(this);

    public override void WriteOptions(Utf8JsonWriter json) => json.WriteBoolean("share", IsShare);
}
