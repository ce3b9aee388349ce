namespace Mlops;

/// <summary>The texts that stand for true and false in a text column; case-sensitive.</summary>
/// <param name="True">The texts that mean true, each once.</param>
/// <param name="False">The texts that mean false, each once, none of <paramref name="True"/>.</param>
public sealed record BooleanTokens(IReadOnlyList<string> True, IReadOnlyList<string> False) : Domain
{
    /// <summary>Equal texts in the same order and equal mass.</summary>
    /// <param name="other">The other domain.</param>
    public bool Equals(BooleanTokens? other) =>
        other is not null && MinMass.Equals(other.MinMass)
        && True.SequenceEqual(other.True, StringComparer.Ordinal) && False.SequenceEqual(other.False, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(True.Count, False.Count, MinMass);

    /// <summary>The texts, for messages.</summary>
    public override string ToString() =>
        $"{string.Join(" or ", True.Select(v => $"'{v}'"))} for true, {string.Join(" or ", False.Select(v => $"'{v}'"))} for false";
}
