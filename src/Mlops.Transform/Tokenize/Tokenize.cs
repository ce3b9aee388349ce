using System.Text.Json;

namespace Mlops.Transform;

/// <summary>A column of lists with the tokens of a text.</summary>
internal sealed record Tokenize(string Name, TextColumn Text, Tokenizer By, bool IsLower) : Operation(Name, Text)
{
    public const string KindName = "tokenize";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.List(Mlops.ColumnType.String);

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedTokenize(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteString("by", By.Kind);
        if (By.Pattern is { } pattern) json.WriteString("pattern", pattern);
        json.WriteBoolean("lower", IsLower);
    }
}
