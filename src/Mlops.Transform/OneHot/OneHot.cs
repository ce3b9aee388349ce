using System.Text.Json;

namespace Mlops.Transform;

/// <summary>One feature for each category of a vocabulary.</summary>
internal sealed record OneHot(string Name, IColumn Column, int MaxSize, Unseen Unseen, long MinCount) : Operation(Name, Column)
{
    public const string KindName = "one-hot";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Int32;

    public override Analyzer? CreateAnalyzer() => new OneHotAnalyzer(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("maxSize", MaxSize);
        json.WriteString("unseen", Unseen.Kind);
        json.WriteNumber("unseenSlots", Unseen.Slots);
        json.WriteNumber("minCount", MinCount);
    }
}
