namespace Mlops.Transform;

/// <summary>An operation of a row.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Place">Where its columns are.</param>
/// <param name="Start">Its first feature.</param>
/// <param name="Rows">What it writes its features into, when it sets several.</param>
/// <param name="IsBound">True when a <see cref="RowGroup{TOut}"/> runs it.</param>
internal readonly record struct RowOperation<TOperation>(
    TOperation Operation, InputPlace Place, int Start, SparseRows? Rows = null, bool IsBound = false);
