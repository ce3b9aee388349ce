namespace Mlops;

/// <summary>A list of allowed texts; integers and booleans are compared as their invariant text.</summary>
/// <param name="Values">The allowed values, in ordinal order, without doubles.</param>
public sealed record AllowedValues(IReadOnlyList<string> Values) : Domain
{
    /// <summary>Equal lists and equal mass.</summary>
    /// <param name="other">The other domain.</param>
    public bool Equals(AllowedValues? other) =>
        other is not null && MinMass.Equals(other.MinMass) && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Values.Count, MinMass, Values.Count > 0 ? Values[0] : null);

    /// <summary>The list, shortened for messages.</summary>
    public override string ToString() =>
        string.Join(", ", Values.Take(8).Select(v => $"'{v}'")) + (Values.Count > 8 ? $" and {Values.Count - 8} more" : "");
}
