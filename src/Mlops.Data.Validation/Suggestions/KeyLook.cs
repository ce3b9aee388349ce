namespace Mlops.Data.Validation;

/// <summary>Whether two columns together repeat no values. Mutable; used by one thread, in the order of the rows.</summary>
/// <param name="First">The place of the first column in the batches.</param>
/// <param name="Second">The place of the second.</param>
internal sealed record KeyLook(int First, int Second)
{
    private readonly HashSet<UInt128> mixed = [];
    private HashSet<UInt128>? seen = [];

    /// <summary>True while no values of both have come twice.</summary>
    public bool IsUnique => seen is not null;

    /// <summary>The number of rows.</summary>
    public long Rows { get; private set; }

    /// <summary>
    /// How often values come twice when the first column of a row is taken with the second of a row half a batch away: what chance would
    /// do.
    /// </summary>
    public long MixedRepeats { get; private set; }

    /// <summary>Looks at rows that all have a value in both columns.</summary>
    /// <param name="batch">The rows.</param>
    /// <param name="mixes">Whether chance is looked at too.</param>
    public void Add(DataBatch batch, bool mixes)
    {
        var (a, b) = (batch[First], batch[Second]);
        var away = batch.RowCount / 2;
        for (var row = 0; row < batch.RowCount && seen is not null; row++)
        {
            if (KeyHash.Join(UInt128.Zero, a, row) is not { } first || KeyHash.Join(first, b, row) is not { } both) continue;
            Rows++;
            if (!seen.Add(both))
            {
                // Freed at once: most pairs repeat something soon.
                seen = null;
                mixed.Clear();
            }
            else if (mixes && KeyHash.Join(first, b, (row + away) % batch.RowCount) is { } other && !mixed.Add(other))
            {
                MixedRepeats++;
            }
        }
    }
}
