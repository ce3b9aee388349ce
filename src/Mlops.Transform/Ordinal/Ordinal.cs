using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The place of a category in a vocabulary, as a number.</summary>
internal sealed record Ordinal(string Name, IColumn Source, VocabularyOptions Vocabulary, Unseen Unseen, double Missing)
    : VocabularyOperation(Name, Source, Vocabulary, Unseen)
{
    public const string KindName = "ordinal";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    protected override FittedOperation Fitted(Vocabulary vocabulary) => new FittedOrdinal(this, vocabulary);

    protected override void WriteOwn(Utf8JsonWriter json) => json.WriteNumber("missing", Missing);
}
