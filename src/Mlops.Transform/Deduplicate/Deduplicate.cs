using System.Text.Json;

namespace Mlops.Transform;

/// <summary>A column of lists with the different items of each row.</summary>
internal sealed record Deduplicate(string Name, ListColumn List) : Operation(Name, List)
{
    public const string KindName = "deduplicate";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => List.Type;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedDeduplicate(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
    }
}
