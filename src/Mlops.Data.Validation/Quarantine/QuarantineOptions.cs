namespace Mlops.Data.Validation;

/// <summary>Where rows that fail go, and how many may. Immutable.</summary>
/// <param name="Path">The file that is written: completely or not at all.</param>
public sealed record QuarantineOptions(string Path)
{
    /// <summary>How the file is written. The default value is <see cref="QuarantineFormat.Csv"/>.</summary>
    public QuarantineFormat Format { get; init; }

    /// <summary>The environment of the rows. The default value is null: all columns are expected.</summary>
    public string? Environment { get; init; }

    /// <summary>Rules of a lower severity keep no row back. The default value is <see cref="Severity.Error"/>.</summary>
    public Severity FailAt { get; init; } = Severity.Error;

    /// <summary>The largest share of rows that may fail, 0 to 1; more is an error. The default value is 1: any.</summary>
    public double MaxFraction { get; init; } = 1;

    /// <summary>The folder that paths of value sets start from. The default value is null: the current one.</summary>
    public string? ValueSetFolder { get; init; }

    /// <summary>How many batches are worked on at once, at least 1. The file does not depend on it. The default value is the number of processors.</summary>
    public int DegreeOfParallelism { get; init; } = System.Environment.ProcessorCount;

    internal void Check()
    {
        OptionCheck.Share(MaxFraction, nameof(MaxFraction));
        OptionCheck.AtLeast(DegreeOfParallelism, 1, nameof(DegreeOfParallelism));
    }
}
