namespace Mlops.Data;

/// <summary>How queries are read.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record DatabaseOptions
{
    /// <summary>The default options.</summary>
    public static DatabaseOptions Default { get; } = new();

    /// <summary>The most rows of one batch, at least 1. The default value is 65,536. A query starts a new batch.</summary>
    public int BatchRows { get; init; } = 65_536;

    /// <summary>
    /// How long a command may run before the provider gives up; zero for ever. The default value is null: the default of the
    /// provider.
    /// </summary>
    public TimeSpan? CommandTimeout { get; init; }

    /// <summary>Throws when a bound is out of range.</summary>
    /// <exception cref="ArgumentException">A bound is out of range.</exception>
    internal DatabaseOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchRows, 1);
        if (CommandTimeout is { } timeout) ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero, nameof(CommandTimeout));
        return this;
    }
}
