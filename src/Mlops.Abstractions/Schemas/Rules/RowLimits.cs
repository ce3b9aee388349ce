namespace Mlops;

/// <summary>How many rows a data set has. Each bound stands alone: one that is null is not checked.</summary>
public sealed record RowLimits
{
    /// <summary>The least number of rows. The default value is null.</summary>
    public long? MinRows { get; init; }

    /// <summary>The largest number of rows. The default value is null.</summary>
    public long? MaxRows { get; init; }

    /// <summary>The least number of rows as a multiple of that of the previous span. The default value is null.</summary>
    public double? MinRatio { get; init; }

    /// <summary>The largest number of rows as a multiple of that of the previous span. The default value is null.</summary>
    public double? MaxRatio { get; init; }
}
