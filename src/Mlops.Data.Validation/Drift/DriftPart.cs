namespace Mlops.Data.Validation;

/// <summary>What of a column is compared. Names are those of the artifacts; numbers never change.</summary>
public enum DriftPart
{
    /// <summary>The values, of lists their items; missing rows and NaN left out.</summary>
    Values = 1,

    /// <summary>The share of rows without a value.</summary>
    Missing = 2,

    /// <summary>The share of values that are NaN.</summary>
    NaN = 3,

    /// <summary>Values, missing rows, NaN and infinities together, each in a bucket of its own.</summary>
    Buckets = 4,

    /// <summary>The lengths of lists.</summary>
    Lengths = 5,
}
