namespace Mlops.Transform;

/// <summary>
/// The features that an operation set, row by row, in compressed sparse row form. Within a row they may come in any order: they
/// are sorted, and the values of the same feature are added, when the row ends. Reused from batch to batch.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class SparseRows
{
    private int[] offsets = new int[16];
    private int[] features = new int[16];
    private float[] values = new float[16];
    private int count;

    /// <summary>The number of rows that have ended.</summary>
    public int RowCount { get; private set; }

    public void Clear() => (RowCount, count) = (0, 0);

    /// <summary>Sets a feature of the row that is being written.</summary>
    public void Add(int feature, float value)
    {
        if (count == features.Length)
        {
            Array.Resize(ref features, count * 2);
            Array.Resize(ref values, count * 2);
        }

        features[count] = feature;
        values[count++] = value;
    }

    /// <summary>Ends a row.</summary>
    /// <param name="once">True when a feature that was set several times counts once: the first one.</param>
    public void EndRow(bool once = false)
    {
        var start = offsets[RowCount];
        if (count - start > 1) Order(start, once);
        if (RowCount + 2 > offsets.Length) Array.Resize(ref offsets, offsets.Length * 2);
        offsets[++RowCount] = count;
    }

    /// <summary>The features of one row, rising, and their values.</summary>
    public ReadOnlySpan<int> FeaturesOf(int row) => features.AsSpan(offsets[row]..offsets[row + 1]);

    /// <summary>The values of one row, in the order of its features.</summary>
    public Span<float> ValuesOf(int row) => values.AsSpan(offsets[row]..offsets[row + 1]);

    private void Order(int start, bool once)
    {
        features.AsSpan(start, count - start).Sort(values.AsSpan(start, count - start));
        var last = start;
        for (var i = start + 1; i < count; i++)
        {
            if (features[i] != features[last]) (features[++last], values[last]) = (features[i], values[i]);
            else if (!once) values[last] += values[i];
        }

        count = last + 1;
    }
}
