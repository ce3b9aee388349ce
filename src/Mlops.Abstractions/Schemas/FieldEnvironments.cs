namespace Mlops;

/// <summary>
/// Where a column is expected, when it differs from the default of the schema: a label, for example, in training but not in
/// serving.
/// </summary>
/// <param name="In">Environments in which the column is expected, whatever the default is.</param>
/// <param name="NotIn">Environments in which it is not expected.</param>
public sealed record FieldEnvironments(IReadOnlyList<string> In, IReadOnlyList<string> NotIn)
{
    /// <summary>Expected in some environments as well as in the default ones of the schema.</summary>
    /// <param name="names">The environments.</param>
    public static FieldEnvironments Also(params IReadOnlyList<string> names) => new(names, []);

    /// <summary>Expected in the default environments of the schema but these.</summary>
    /// <param name="names">The environments.</param>
    public static FieldEnvironments Except(params IReadOnlyList<string> names) => new([], names);

    /// <summary>Equal names in the same order.</summary>
    /// <param name="other">The other rule.</param>
    public bool Equals(FieldEnvironments? other) =>
        other is not null && In.SequenceEqual(other.In, StringComparer.Ordinal) && NotIn.SequenceEqual(other.NotIn, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(In.Count, NotIn.Count);
}
