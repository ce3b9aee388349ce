namespace Mlops.Transform;

/// <summary>What an operation does where its formula says nothing: a constant column, ties, nothing seen.</summary>
public enum TransformRules
{
    /// <summary>The rules of scikit-learn, and errors where there is nothing to learn from.</summary>
    Default,

    /// <summary>The rules of TensorFlow Transform, so that features can be moved from there without a change.</summary>
    Tensorflow,
}
