using System.Text.Json;

namespace Mlops.Transform;

/// <summary>A column of lists with the places of the items in a vocabulary.</summary>
internal sealed record OrdinalList(string Name, IColumn Source, VocabularyOptions Vocabulary, Unseen Unseen, int Unknown)
    : VocabularyOperation(Name, Source, Vocabulary, Unseen)
{
    public const string KindName = "ordinal-list";

    public override string Kind => KindName;

    public override ColumnType? ColumnType { get; } = Mlops.ColumnType.List(Mlops.ColumnType.Int32);

    protected override FittedOperation Fitted(Vocabulary vocabulary) => new FittedOrdinalList(this, vocabulary);

    protected override void WriteOwn(Utf8JsonWriter json) => json.WriteNumber("unknown", Unknown);
}
