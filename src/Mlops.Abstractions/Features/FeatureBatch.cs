namespace Mlops;

/// <summary>
/// The features of some rows: a dense block, row by row, and the non-zero sparse features in compressed sparse row form. Reused
/// from batch to batch; grows as needed and then allocates nothing.
/// </summary>
/// <remarks>Not thread-safe. Arrays are longer than what is used; read through the spans.</remarks>
public sealed class FeatureBatch
{
    private float[] dense = [];
    private int[] rowOffsets = new int[1];
    private int[] indices = [];
    private float[] values = [];

    // So many values from the first one on are known to be 1, and need not be written again.
    private int ones;
    private double[] labels = [];

    /// <summary>Creates an empty batch.</summary>
    /// <param name="layout">What the features are.</param>
    public FeatureBatch(FeatureLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        Layout = layout;
    }

    /// <summary>What the features are.</summary>
    public FeatureLayout Layout { get; }

    /// <summary>
    /// Memory that the transform which fills this batch keeps from call to call; of no interest to anyone else. The default value is
    /// null.
    /// </summary>
    public object? Workspace { get; set; }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; private set; }

    /// <summary>The number of sparse features written so far.</summary>
    public int SparseCount { get; private set; }

    /// <summary>True when <see cref="Labels"/> was filled.</summary>
    public bool HasLabels { get; private set; }

    /// <summary>The dense features: <see cref="RowCount"/> times <see cref="FeatureLayout.DenseWidth"/>, row by row.</summary>
    public Span<float> Dense => dense.AsSpan(0, RowCount * Layout.DenseWidth);

    /// <summary>
    /// One more than rows: the sparse features of row <c>i</c> are those from <c>RowOffsets[i]</c> to <c>RowOffsets[i +
    /// 1]</c>.
    /// </summary>
    public ReadOnlySpan<int> RowOffsets => rowOffsets.AsSpan(0, RowCount + 1);

    /// <summary>
    /// The features of the sparse values: at least <see cref="FeatureLayout.DenseWidth"/>, ascending within a row.
    /// </summary>
    public ReadOnlySpan<int> Indices => indices.AsSpan(0, SparseCount);

    /// <summary>The sparse values.</summary>
    public ReadOnlySpan<float> Values => values.AsSpan(0, SparseCount);

    /// <summary>One label per row: 0 or 1 for classification, NaN when missing. Only when <see cref="HasLabels"/>.</summary>
    public ReadOnlySpan<double> Labels => HasLabels ? labels.AsSpan(0, RowCount) : [];

    /// <summary>Starts anew with a number of rows; dense features are undefined until written.</summary>
    /// <param name="rowCount">The number of rows.</param>
    public void Reset(int rowCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        if (dense.Length < rowCount * Layout.DenseWidth) dense = new float[rowCount * Layout.DenseWidth];
        if (rowOffsets.Length < rowCount + 1) rowOffsets = new int[rowCount + 1];
        RowCount = rowCount;
        SparseCount = 0;
        HasLabels = false;
    }

    /// <summary>Adds a sparse feature to the row that is being written.</summary>
    /// <param name="feature">The feature: larger than the last one of the same row.</param>
    /// <param name="value">Its value.</param>
    public void AddSparse(int feature, float value)
    {
        if (SparseCount == indices.Length) Grow();
        if (SparseCount < ones) ones = SparseCount;
        indices[SparseCount] = feature;
        values[SparseCount++] = value;
    }

    /// <summary>Room for sparse features with the value 1 in the row that is being written; counted by <see cref="AddOnes"/>.</summary>
    /// <param name="most">How many there may be.</param>
    /// <returns>Receives the features, rising, the first one larger than the last one of the same row.</returns>
    public Span<int> ReserveOnes(int most)
    {
        while (SparseCount + most > indices.Length) Grow();
        if (SparseCount + most > ones)
        {
            values.AsSpan(SparseCount, most).Fill(1);
            if (SparseCount <= ones) ones = SparseCount + most;
        }
        return indices.AsSpan(SparseCount, most);
    }

    /// <summary>Counts the first features that were written into <see cref="ReserveOnes"/>.</summary>
    /// <param name="count">At most as many as were reserved.</param>
    public void AddOnes(int count) => SparseCount += count;

    /// <summary>Ends the sparse features of a row. Rows are written in order.</summary>
    /// <param name="row">The row that is complete.</param>
    public void EndRow(int row) => rowOffsets[row + 1] = SparseCount;

    /// <summary>Makes room for one label per row and returns it.</summary>
    public Span<double> WriteLabels()
    {
        if (labels.Length < RowCount) labels = new double[Math.Max(RowCount, labels.Length)];
        HasLabels = true;
        return labels.AsSpan(0, RowCount);
    }

    private void Grow()
    {
        Array.Resize(ref indices, Math.Max(16, indices.Length * 2));
        Array.Resize(ref values, indices.Length);
    }
}
