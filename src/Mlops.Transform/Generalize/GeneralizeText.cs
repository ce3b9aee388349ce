using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The first characters of a text, or the text that a given one stands for.</summary>
internal sealed record GeneralizeText(
    string Name, IColumn Column, int? Prefix, IReadOnlyList<KeyValuePair<string, string>> Groups, string Other) : Operation(Name, Column)
{
    public const string KindName = "generalize-text";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.String;

    public override bool Protects => true;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => Prefix is { } characters
        ? new FittedTexts<PrefixKernel>(this, new PrefixKernel(characters))
        : new FittedTexts<GroupKernel>(this, new GroupKernel(new TextGroups(Groups, Other)));

    public override void WriteOptions(Utf8JsonWriter json)
    {
        if (Prefix is { } characters)
        {
            json.WriteNumber("prefix", characters);
            return;
        }

        json.WriteStartArray("groups");
        foreach (var (text, group) in Groups)
        {
            json.WriteStartArray();
            json.WriteStringValue(text);
            json.WriteStringValue(group);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("other", Other);
    }
}
