namespace Mlops.Transform;

/// <summary>One feature for each category of a vocabulary.</summary>
internal sealed record OneHot(string Name, IColumn Source, VocabularyOptions Vocabulary, Unseen Unseen)
    : VocabularyOperation(Name, Source, Vocabulary, Unseen)
{
    public const string KindName = "one-hot";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Int32;

    protected override FittedOperation Fitted(Vocabulary vocabulary) => new FittedOneHot(this, vocabulary);
}
