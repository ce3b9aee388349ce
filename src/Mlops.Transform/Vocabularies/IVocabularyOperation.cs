namespace Mlops.Transform;

/// <summary>A fitted operation with a vocabulary of its first column.</summary>
internal interface IVocabularyOperation : IHasVocabulary, IKnownCategories
{
    bool IKnownCategories.Knows(ReadOnlySpan<byte> utf8) => Vocabulary.Find(utf8) >= 0;
}
