using System.Text.Json;

namespace Mlops.Transform;

/// <summary>A column of lists with the places of the items in a vocabulary.</summary>
internal sealed record OrdinalList(string Name, ListColumn List, VocabularyOptions Vocabulary, Unseen Unseen, int Unknown)
    : Operation(Name, List)
{
    public const string KindName = "ordinal-list";

    public override string Kind => KindName;

    public override ColumnType? ColumnType { get; } = Mlops.ColumnType.List(Mlops.ColumnType.Int32);

    public override bool ReadsLabel => Vocabulary.ReadsLabel;

    public override IReadOnlyList<IColumn> FitInputs => Vocabulary.FitInputs;

    public override Analyzer? CreateAnalyzer() => VocabularyAnalyzer.Create(
        this, Vocabulary, (vocabulary, distinct) => new FittedOrdinalList(this, Unseen.Checked(this, vocabulary, distinct)));

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("maxSize", Vocabulary.MaxSize);
        json.WriteString("unseen", Unseen.Kind);
        json.WriteNumber("unseenSlots", Unseen.Slots);
        json.WriteNumber("minCount", Vocabulary.MinCount);
        json.WriteNumber("unknown", Unknown);
        VocabularyJson.WriteRules(json, Vocabulary);
    }
}
