namespace Mlops.Data.Validation;

/// <summary>
/// What is known about values that are compared as texts. Booleans are <c>false</c> and <c>true</c>, numbers their shortest text
/// that reads back; NaN and infinities are values too. Bytes are hexadecimal; of more than 256 bytes the first 16, the length and the
/// SHA-256 are shown.
/// </summary>
/// <param name="Distinct">The number of different values; an estimate when <see cref="IsDistinctExact"/> is false.</param>
/// <param name="Top">The most frequent values, most frequent first; equal counts in ordinal order of the UTF-8 bytes.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ValueStatistics(long Distinct, IReadOnlyList<ValueFrequency> Top)
{
    /// <summary>False when there were too many different values to keep them all. The default value is true.</summary>
    public bool IsDistinctExact { get; init; } = true;

    /// <summary>True when every value is in <see cref="Top"/>, with its exact count.</summary>
    public bool IsComplete => IsDistinctExact && Distinct == Top.Count;

    /// <summary>The average length in bytes, of texts in UTF-8; null for other types and when there are no values.</summary>
    public double? AverageLength { get; init; }

    /// <summary>By how much a count of <see cref="Top"/> may be too low: 0 while every different text is counted.</summary>
    public long CountError { get; init; }

    /// <summary>The bytes of the shortest text or value of bytes; null for other types and when there are no values.</summary>
    public int? MinLength { get; init; }

    /// <summary>The bytes of the longest text or value of bytes; null for other types and when there are no values.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The number of texts that are not valid UTF-8; they are listed with U+FFFD in the place of bad bytes.</summary>
    public long InvalidUtf8Count { get; init; }
}
