using System.Text.Json;

namespace Mlops.Transform;

/// <summary>One feature for each category of a vocabulary.</summary>
internal sealed record OneHot(string Name, IColumn Column, VocabularyOptions Vocabulary, Unseen Unseen) : Operation(Name, Column)
{
    public const string KindName = "one-hot";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Int32;

    public override bool ReadsLabel => Vocabulary.ReadsLabel;

    public override IReadOnlyList<IColumn> FitInputs => Vocabulary.FitInputs;

    public override Analyzer? CreateAnalyzer() => VocabularyAnalyzer.Create(
        this, Vocabulary, (vocabulary, distinct) => new FittedOneHot(this, Unseen.Checked(this, vocabulary, distinct)));

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("maxSize", Vocabulary.MaxSize);
        json.WriteString("unseen", Unseen.Kind);
        json.WriteNumber("unseenSlots", Unseen.Slots);
        json.WriteNumber("minCount", Vocabulary.MinCount);
        VocabularyJson.WriteRules(json, Vocabulary);
    }
}
