namespace Mlops.Transform;

/// <summary>How coarse a time becomes.</summary>
public enum TimeGrain
{
    /// <summary>Midnight of its day, UTC.</summary>
    Day,

    /// <summary>Midnight of the first day of its month, UTC.</summary>
    Month,

    /// <summary>Midnight of the first day of its year, UTC.</summary>
    Year,
}
