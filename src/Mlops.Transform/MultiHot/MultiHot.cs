using System.Text.Json;

namespace Mlops.Transform;

/// <summary>One feature for each category of a vocabulary, of which a row sets those that its list holds.</summary>
internal sealed record MultiHot(string Name, ListColumn List, VocabularyOptions Vocabulary, Unseen Unseen, bool IsCounted)
    : Operation(Name, List)
{
    public const string KindName = "multi-hot";

    public override string Kind => KindName;

    public override bool ReadsLabel => Vocabulary.ReadsLabel;

    public override IReadOnlyList<IColumn> FitInputs => Vocabulary.FitInputs;

    public override Analyzer? CreateAnalyzer() => VocabularyAnalyzer.Create(
        this, Vocabulary, (vocabulary, distinct) => new FittedMultiHot(this, Unseen.Checked(this, vocabulary, distinct)));

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("maxSize", Vocabulary.MaxSize);
        json.WriteString("unseen", Unseen.Kind);
        json.WriteNumber("unseenSlots", Unseen.Slots);
        json.WriteNumber("minCount", Vocabulary.MinCount);
        json.WriteBoolean("counted", IsCounted);
        VocabularyJson.WriteRules(json, Vocabulary);
    }
}
