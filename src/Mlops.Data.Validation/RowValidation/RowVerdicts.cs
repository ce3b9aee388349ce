namespace Mlops.Data.Validation;

/// <summary>Which rows of a batch fail and why. Reused from batch to batch, so that nothing is allocated. Not thread-safe.</summary>
public sealed class RowVerdicts
{
    private readonly List<RowFailure> failures = [];
    private byte[] bits = [];
    private int[] scratch = [];
    private int rowCount;

    /// <summary>One bit per row: 1 when the row fails. Valid until the next batch.</summary>
    public Bitmap Failing => new(bits, 0, rowCount);

    /// <summary>Every rule that a row breaks, by rule, then by row. Valid until the next batch.</summary>
    public IReadOnlyList<RowFailure> Failures => failures;

    /// <summary>The number of rows that fail.</summary>
    public int FailedRows => Failing.CountOnes();

    internal Span<int> Scratch => scratch.AsSpan(0, rowCount);

    internal void Start(int rows)
    {
        rowCount = rows;
        failures.Clear();
        if (scratch.Length < rows) (scratch, bits) = (new int[rows], new byte[Bitmap.ByteCount(rows)]);
        bits.AsSpan().Clear();
    }

    internal void Add(int row, int check)
    {
        failures.Add(new RowFailure(row, check));
        Bitmap.Set(bits, row);
    }
}
