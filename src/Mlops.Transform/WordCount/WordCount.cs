using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The number of items of a list.</summary>
internal sealed record WordCount(string Name, ListColumn List, double Missing) : Operation(Name, List)
{
    public const string KindName = "word-count";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedWordCount(this);

    public override void WriteOptions(Utf8JsonWriter json) => json.WriteNumber("missing", Missing);
}
