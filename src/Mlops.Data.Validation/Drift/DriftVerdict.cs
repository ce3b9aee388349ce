namespace Mlops.Data.Validation;

/// <summary>What a comparison of one column says. Names are those of the artifacts; numbers never change.</summary>
public enum DriftVerdict
{
    /// <summary>No shift of the smallest effect that counts was found, and there are enough rows to have seen a large one.</summary>
    NoDrift = 0,

    /// <summary>The column has moved: significantly and by enough, or past a fixed threshold.</summary>
    Drift = 1,

    /// <summary>Nothing was found, but so few rows could only have shown a very large shift.</summary>
    TooFewRows = 2,

    /// <summary>The two sides have nothing to compare; the column says why.</summary>
    NotComparable = 3,
}
