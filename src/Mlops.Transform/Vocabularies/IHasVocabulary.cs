namespace Mlops.Transform;

/// <summary>A fitted operation with a vocabulary: of its categories, or of its keys.</summary>
internal interface IHasVocabulary
{
    Vocabulary Vocabulary { get; }
}
