namespace Mlops.Data.Validation;

/// <summary>
/// Counts the different values of some columns and finds the rows that repeat one. A batch is hashed on its own thread and added in the
/// order of the rows when it is merged.
/// </summary>
internal sealed class KeyState
{
    private readonly HashSet<UInt128> seen = [];
    private readonly List<ExampleRow> examples = [];
    private UInt128[] hashes = [];
    private int[] rows = [];
    private int used;
    private DataBatch? batch;

    /// <summary>The number of rows whose values occurred before.</summary>
    public long Repeated { get; private set; }

    public long Distinct { get; private set; }

    /// <summary>False when there were more different values than the bound.</summary>
    public bool IsDecided { get; private set; } = true;

    public IReadOnlyList<ExampleRow> Examples => examples;

    public void Add(DataBatch added, int[] places)
    {
        // Kept until the merge, which names the rows; as many batches as threads wait at once.
        batch = added.Slice(0, added.RowCount);
        hashes = new UInt128[added.RowCount];
        rows = new int[added.RowCount];
        for (var row = 0; row < added.RowCount; row++)
        {
            UInt128? hash = UInt128.Zero;
            for (var i = 0; i < places.Length && hash is not null; i++) hash = KeyHash.Join(hash.Value, added[places[i]], row);
            if (hash is null) continue;
            hashes[used] = hash.Value;
            rows[used++] = row;
        }
    }

    public void Merge(KeyState later, int[] places, int maxExamples, int maxKeys)
    {
        for (var i = 0; i < later.used && IsDecided; i++)
        {
            if (seen.Count >= maxKeys && !seen.Contains(later.hashes[i]))
            {
                IsDecided = false;
                seen.Clear();
            }
            else if (seen.Add(later.hashes[i]))
            {
                Distinct++;
            }
            else
            {
                Repeated++;
                if (examples.Count < maxExamples) examples.Add(Example(later.batch!, places, later.rows[i]));
            }
        }
        later.batch?.Dispose();
        later.batch = null;
    }

    private static ExampleRow Example(DataBatch batch, int[] places, int row) =>
        new(batch.Source, batch.RowNumber(row), string.Join(", ", places.Select(p => RowHits.TextOf(batch, p, row))));
}
