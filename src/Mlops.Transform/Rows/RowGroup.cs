namespace Mlops.Transform;

/// <summary>
/// Operations of one kind over columns of one type, bound to the memory of a row that is written again and again: no column is
/// looked up, no type is asked for, and one call runs all of them.
/// </summary>
/// <remarks>Not thread-safe: belongs to its row.</remarks>
internal abstract class RowGroup<TOut>
{
    /// <summary>Computes the outputs of what the row holds now.</summary>
    /// <param name="outputs">Receives each output at the place of its operation, several from there on.</param>
    /// <returns>The place of the first operation that refuses the row, or -1.</returns>
    public abstract int Run(Span<TOut> outputs);

    /// <summary>This group with the operations of another one after its own; null when they are of another kind.</summary>
    public virtual RowGroup<TOut>? Join(RowGroup<TOut> other) => null;

    /// <summary>As few groups as possible, in the order of their first operations.</summary>
    public static RowGroup<TOut>[] Joined(IEnumerable<RowGroup<TOut>> groups)
    {
        var joined = new List<RowGroup<TOut>>();
        foreach (var group in groups)
        {
            var place = joined.FindIndex(g => g.Join(group) is not null);
            if (place < 0) joined.Add(group);
            else joined[place] = joined[place].Join(group)!;
        }

        return [.. joined];
    }
}
