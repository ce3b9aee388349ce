using System.Text.Json;

namespace Mlops.Transform;

/// <summary>A column of lists with the runs of tokens next to each other.</summary>
internal sealed record NGrams(string Name, ListColumn List, int Min, int Max, string Separator, bool IsDistinct) : Operation(Name, List)
{
    public const string KindName = "n-grams";

    /// <summary>The longest run: keeps damaged artifacts from asking for absurd memory.</summary>
    public const int MostTokens = 100;

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.List(Mlops.ColumnType.String);

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedNGrams(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("min", Min);
        json.WriteNumber("max", Max);
        json.WriteString("separator", Separator);
        json.WriteBoolean("distinct", IsDistinct);
    }
}
