namespace Mlops;

/// <summary>How the values of a column follow each other in the order of the rows. Rows without a value and NaN are passed over.</summary>
public enum ValueOrder
{
    /// <summary>In any order.</summary>
    Any,

    /// <summary>Each value is at least the one before it.</summary>
    Rising,

    /// <summary>Each value is above the one before it.</summary>
    StrictlyRising,

    /// <summary>Each value is at most the one before it.</summary>
    Falling,

    /// <summary>Each value is below the one before it.</summary>
    StrictlyFalling,
}
