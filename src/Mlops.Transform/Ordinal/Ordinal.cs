using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The place of a category in a vocabulary, as a number.</summary>
internal sealed record Ordinal(string Name, IColumn Column, VocabularyOptions Vocabulary, Unseen Unseen, double Missing)
    : Operation(Name, Column)
{
    public const string KindName = "ordinal";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override bool ReadsLabel => Vocabulary.ReadsLabel;

    public override IReadOnlyList<IColumn> FitInputs => Vocabulary.FitInputs;

    public override Analyzer? CreateAnalyzer() => VocabularyAnalyzer.Create(
        this, Vocabulary, (vocabulary, distinct) => new FittedOrdinal(this, Unseen.Checked(this, vocabulary, distinct)));

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("maxSize", Vocabulary.MaxSize);
        json.WriteString("unseen", Unseen.Kind);
        json.WriteNumber("unseenSlots", Unseen.Slots);
        json.WriteNumber("minCount", Vocabulary.MinCount);
        json.WriteNumber("missing", Missing);
        VocabularyJson.WriteRules(json, Vocabulary);
    }
}
