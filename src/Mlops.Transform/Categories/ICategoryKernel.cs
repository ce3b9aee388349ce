namespace Mlops.Transform;

/// <summary>Finds the feature of one category. Implemented by structs, see <see cref="INumberKernel{TOut}"/>.</summary>
internal interface ICategoryKernel
{
    /// <summary>The feature of a text.</summary>
    /// <returns>A feature, <see cref="SparseOperation.None"/> or <see cref="SparseOperation.Refused"/>.</returns>
    int Find(ReadOnlySpan<byte> utf8);

    /// <summary>The feature of an integer: that of its invariant text.</summary>
    int Find(long value);

    /// <summary>Finds integers by a table, for single rows; null when there is none.</summary>
    IntegerTable? Table => null;
}
