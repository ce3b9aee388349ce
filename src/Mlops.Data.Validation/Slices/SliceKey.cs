namespace Mlops.Data.Validation;

/// <summary>A slice, or a class of the label: they are counted apart, though they may have the same name.</summary>
internal readonly record struct SliceKey(bool IsLabel, string Name) : IComparable<SliceKey>
{
    public int CompareTo(SliceKey other) =>
        IsLabel == other.IsLabel ? string.CompareOrdinal(Name, other.Name) : IsLabel.CompareTo(other.IsLabel);
}
