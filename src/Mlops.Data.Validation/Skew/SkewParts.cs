namespace Mlops.Data.Validation;

/// <summary>Rows of one side, divided by the hash of their key: in memory, or in temporary files once they are too many.</summary>
internal sealed class SkewParts : IDisposable
{
    /// <summary>The number of parts.</summary>
    public const int Count = 64;

    /// <summary>Arrays end at two gigabytes, and grow by doubling.</summary>
    private const int MaxPartBytes = 1 << 29;

    private readonly SkewPart[] parts = new SkewPart[Count];
    private readonly ulong seed;
    private readonly long maxBytes;
    private long bytes;

    /// <param name="files">Where rows go beyond the bound.</param>
    /// <param name="seed">Another seed divides the rows of one part.</param>
    /// <param name="maxBytes">The bound of the memory.</param>
    public SkewParts(ISpillFiles files, ulong seed, long maxBytes)
    {
        (this.seed, this.maxBytes) = (seed, maxBytes);
        for (var i = 0; i < Count; i++) parts[i] = new SkewPart(files);
    }

    public SkewPart this[int part] => parts[part];

    public void Append(ReadOnlySpan<byte> row)
    {
        var part = parts[StableHash.Of(new SkewRow(row).Key, seed) % Count];
        var before = part.Capacity;
        part.Append(row);
        bytes += part.Capacity - before;
        if (bytes > maxBytes || part.Capacity > MaxPartBytes) Spill();
    }

    /// <summary>Leaves the memory free when the rows do not fit in it anyway.</summary>
    public void Complete()
    {
        if (Array.Exists(parts, p => p.IsSpilled)) Spill();
    }

    public void Dispose()
    {
        foreach (var part in parts) part.Dispose();
    }

    private void Spill()
    {
        foreach (var part in parts) part.Spill();
        bytes = 0;
    }
}
