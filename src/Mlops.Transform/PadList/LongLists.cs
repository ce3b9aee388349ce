namespace Mlops.Transform;

/// <summary>What becomes of lists with more items than there are features.</summary>
public enum LongLists
{
    /// <summary>The first items are kept.</summary>
    KeepFirst,

    /// <summary>The last items are kept.</summary>
    KeepLast,

    /// <summary>The row is an error, as in TensorFlow Transform.</summary>
    Refuse,
}
