namespace Mlops.Training;

/// <summary>
/// Some training rows in compact arrays: dense features row by row, sparse ones in compressed sparse row form. Blocks have a
/// fixed
/// number of rows, whatever the batches were: so results do not depend on how the source divides its rows.
/// </summary>
/// <remarks>Filled by one thread, then read by any.</remarks>
internal sealed class RowBlock
{
    /// <summary>The number of rows of every block but the last.</summary>
    public const int Capacity = 2048;

    private readonly int denseWidth;
    private readonly float[] dense;
    private readonly double[] labels = new double[Capacity];
    private readonly bool[] isValidation = new bool[Capacity];
    private readonly int[] offsets = new int[Capacity + 1];
    private int[] indices = [];
    private float[] values = [];

    public RowBlock(int denseWidth)
    {
        this.denseWidth = denseWidth;
        dense = new float[Capacity * denseWidth];
    }

    public int Count { get; private set; }

    public bool IsFull => Count == Capacity;

    /// <summary>The memory that the arrays take.</summary>
    public long Bytes => dense.Length * 4L + Capacity * 13L + indices.Length * 8L;

    public ReadOnlySpan<float> Dense(int row) => dense.AsSpan(row * denseWidth, denseWidth);

    public ReadOnlySpan<int> Indices(int row) => indices.AsSpan(offsets[row]..offsets[row + 1]);

    public ReadOnlySpan<float> Values(int row) => values.AsSpan(offsets[row]..offsets[row + 1]);

    public double Label(int row) => labels[row];

    public bool IsValidation(int row) => isValidation[row];

    /// <summary>Starts anew and keeps the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Copies one row of a batch.</summary>
    public void Add(FeatureBatch batch, int row, bool validation)
    {
        batch.Dense.Slice(row * denseWidth, denseWidth).CopyTo(dense.AsSpan(Count * denseWidth));
        var (from, to) = (batch.RowOffsets[row], batch.RowOffsets[row + 1]);
        var used = offsets[Count];
        if (used + to - from > indices.Length)
        {
            // The first row foretells the others: sparse rows of one layout have nearly the same number of entries.
            var needed = Math.Max(used + to - from, Count == 0 ? (to - from) * Capacity : indices.Length + indices.Length / 2);
            Array.Resize(ref indices, needed);
            Array.Resize(ref values, needed);
        }
        batch.Indices[from..to].CopyTo(indices.AsSpan(used));
        batch.Values[from..to].CopyTo(values.AsSpan(used));
        labels[Count] = batch.Labels[row];
        isValidation[Count] = validation;
        offsets[++Count] = used + to - from;
    }
}
