namespace Mlops.Evaluation;

/// <summary>The value that the rows of a slice share: an integer, a text, or none.</summary>
/// <param name="Text">The value as a text; null when missing.</param>
/// <param name="Number">The value of an integer column; 0 otherwise.</param>
internal readonly record struct SliceValue(string? Text, long Number) : IComparable<SliceValue>
{
    /// <summary>Integers by value, texts in ordinal order, missing last.</summary>
    public int CompareTo(SliceValue other)
    {
        if (Text is null || other.Text is null) return (Text is null).CompareTo(other.Text is null);
        return Number != other.Number ? Number.CompareTo(other.Number) : string.CompareOrdinal(Text, other.Text);
    }

    /// <summary>The key of the slice, for example <c>trip_start_hour=5</c>.</summary>
    public string KeyIn(string column) => $"{column}={Text ?? "(missing)"}";
}
