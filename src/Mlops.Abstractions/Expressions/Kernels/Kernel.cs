namespace Mlops;

/// <summary>
/// Evaluates one node for a run of rows. A boolean without a value is written as false: the logical kernels rely on it.
/// </summary>
internal abstract class Kernel<T>
    where T : unmanaged
{
    /// <summary>The most rows of one call: operands are kept on the stack.</summary>
    public const int MaxRows = 256;

    /// <summary>Evaluates as many rows as the spans are long, from <paramref name="start"/> on.</summary>
    public abstract void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<T> values, Span<bool> isPresent);

    /// <summary>Evaluates one row, to the same bits.</summary>
    /// <returns>False when the row has no value: a boolean is then false, a number of no meaning.</returns>
    public virtual bool TryEvaluate(ReadOnlySpan<ColumnData> columns, int row, out T value)
    {
        value = default;
        var isPresent = false;
        Evaluate(columns, row, new Span<T>(ref value), new Span<bool>(ref isPresent));
        return isPresent;
    }
}
