namespace Mlops.Transform;

/// <summary>The order of the categories of a vocabulary.</summary>
public enum VocabularyOrder
{
    /// <summary>Falling score; equal scores by rising bytes.</summary>
    ScoreThenBytes,

    /// <summary>Falling score; equal scores by falling bytes: the rule of TensorFlow Transform.</summary>
    ScoreThenBytesFalling,

    /// <summary>
    /// Rising SHA-1 digest of the bytes, whatever the score: neighbours have nothing in common, so that ranges of places are
    /// balanced shards. The <c>fingerprint_shuffle</c> of TensorFlow Transform. What is kept is still decided by the score.
    /// </summary>
    Fingerprint,
}
