using System.Collections.Frozen;

namespace Mlops.Data.Validation;

/// <summary>How the rows of training and serving are compared. Immutable.</summary>
public sealed record SkewOptions
{
    /// <summary>The tolerance of number columns that have none of their own. The default value is 0: equal numbers.</summary>
    public SkewTolerance Tolerance { get; init; } = new();

    /// <summary>The tolerance of single columns. The default value is none.</summary>
    public IReadOnlyDictionary<string, SkewTolerance> Tolerances { get; init; } = FrozenDictionary<string, SkewTolerance>.Empty;

    /// <summary>Columns that are not compared. The default value is none.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>How many pairs a column shows, and rows each other count, at least 0. The default value is 5.</summary>
    public int MaxSamples { get; init; } = 5;

    /// <summary>
    /// How many bytes of rows are kept in memory, at least 65,536. Beyond that they go to temporary files, whose parts are joined one
    /// by one within the same bound; a row is always held as a whole. The default value is 256 MiB.
    /// </summary>
    public long MaxMemoryBytes { get; init; } = 256L << 20;

    /// <summary>
    /// Where temporary files are made; they are gone afterwards, also after an error. The default value is null: the temporary
    /// folder of the user.
    /// </summary>
    public string? TemporaryFolder { get; init; }

    /// <summary>
    /// How many partitions may be read at once. The default value is the number of processors. Results never depend on it.
    /// </summary>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        OptionCheck.AtLeast(MaxSamples, 0, nameof(MaxSamples));
        OptionCheck.AtLeast(MaxMemoryBytes, 1 << 16, nameof(MaxMemoryBytes));
        OptionCheck.AtLeast(DegreeOfParallelism, 1, nameof(DegreeOfParallelism));
        Check(Tolerance, nameof(Tolerance));
        foreach (var (column, tolerance) in Tolerances) Check(tolerance, $"{nameof(Tolerances)}[{column}]");
    }

    private static void Check(SkewTolerance tolerance, string option)
    {
        OptionCheck.NotNegative(tolerance.Absolute, $"{option}.{nameof(tolerance.Absolute)}");
        OptionCheck.NotNegative(tolerance.Relative, $"{option}.{nameof(tolerance.Relative)}");
    }
}
