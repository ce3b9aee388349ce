namespace Mlops.Transform;

/// <summary>A fitted operation that tells categories of its first column that it has seen from others.</summary>
internal interface IKnownCategories
{
    /// <summary>True when the category was in the training data.</summary>
    bool Knows(ReadOnlySpan<byte> utf8);
}
