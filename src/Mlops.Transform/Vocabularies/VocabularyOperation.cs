using System.Text.Json;

namespace Mlops.Transform;

/// <summary>What a user asked for when categories become places of a vocabulary, with a rule for those that it does not hold.</summary>
/// <param name="Name">The name of the output.</param>
/// <param name="Source">The categories, or lists of them.</param>
/// <param name="Vocabulary">What becomes known, and in what order.</param>
/// <param name="Unseen">What becomes of the others.</param>
internal abstract record VocabularyOperation(string Name, IColumn Source, VocabularyOptions Vocabulary, Unseen Unseen) : Operation(Name, Source)
{
    public sealed override bool ReadsLabel => Vocabulary.ReadsLabel;

    public sealed override IReadOnlyList<IColumn> FitInputs => Vocabulary.FitInputs;

    public sealed override Analyzer CreateAnalyzer() => VocabularyAnalyzer.Create(
        this, Vocabulary, (vocabulary, distinct) => Fitted(Unseen.Checked(this, vocabulary, distinct)));

    public sealed override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("maxSize", Vocabulary.MaxSize);
        json.WriteString("unseen", Unseen.Kind);
        json.WriteNumber("unseenSlots", Unseen.Slots);
        json.WriteNumber("minCount", Vocabulary.MinCount);
        WriteOwn(json);
        VocabularyJson.WriteRules(json, Vocabulary);
    }

    /// <summary>The operation with its vocabulary.</summary>
    protected abstract FittedOperation Fitted(Vocabulary vocabulary);

    /// <summary>Writes the options that it has besides.</summary>
    protected virtual void WriteOwn(Utf8JsonWriter json)
    {
    }
}
