using System.Text.Json;

namespace Mlops.Transform;

/// <summary>One feature for each category of a vocabulary: its share of the row, weighted by how few rows have it.</summary>
internal sealed record TfIdf(string Name, ListColumn List, VocabularyOptions Vocabulary, bool IsSmooth) : Operation(Name, List)
{
    public const string KindName = "tf-idf";

    public override string Kind => KindName;

    public override bool ReadsLabel => Vocabulary.ReadsLabel;

    public override IReadOnlyList<IColumn> FitInputs => Vocabulary.FitInputs;

    public override Analyzer? CreateAnalyzer() => new TfIdfAnalyzer(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("maxSize", Vocabulary.MaxSize);
        json.WriteNumber("minCount", Vocabulary.MinCount);
        json.WriteBoolean("smooth", IsSmooth);
        VocabularyJson.WriteRules(json, Vocabulary);
    }
}
