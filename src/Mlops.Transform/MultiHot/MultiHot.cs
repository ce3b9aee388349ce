using System.Text.Json;

namespace Mlops.Transform;

/// <summary>One feature for each category of a vocabulary, of which a row sets those that its list holds.</summary>
internal sealed record MultiHot(string Name, IColumn Source, VocabularyOptions Vocabulary, Unseen Unseen, bool IsCounted)
    : VocabularyOperation(Name, Source, Vocabulary, Unseen)
{
    public const string KindName = "multi-hot";

    public override string Kind => KindName;

    protected override FittedOperation Fitted(Vocabulary vocabulary) => new FittedMultiHot(this, vocabulary);

    protected override void WriteOwn(Utf8JsonWriter json) => json.WriteBoolean("counted", IsCounted);
}
