using System.Collections.Frozen;

namespace Mlops;

/// <summary>The rules of a schema that are not about one column alone. Immutable.</summary>
public sealed record SchemaRules
{
    /// <summary>No rules.</summary>
    public static SchemaRules None { get; } = new();

    /// <summary>Rules across the columns of a row. The default value is none.</summary>
    public IReadOnlyList<RowRule> RowRules { get; init; } = [];

    /// <summary>Columns that together identify a row. The default value is none.</summary>
    public IReadOnlyList<RowKey> Keys { get; init; } = [];

    /// <summary>Sets of values that columns refer to. The default value is none.</summary>
    public IReadOnlyList<ValueSet> ValueSets { get; init; } = [];

    /// <summary>Columns whose values must be in a set. The default value is none.</summary>
    public IReadOnlyList<ValueReference> References { get; init; } = [];

    /// <summary>How many rows there are. The default value is null: any number.</summary>
    public RowLimits? Rows { get; init; }

    /// <summary>Sparse vectors over several columns. The default value is none.</summary>
    public IReadOnlyList<SparseFeature> SparseFeatures { get; init; } = [];

    /// <summary>Columns with weights. The default value is none.</summary>
    public IReadOnlyList<WeightedFeature> WeightedFeatures { get; init; } = [];

    /// <summary>The environments in which a column is expected unless it says otherwise. The default value is none.</summary>
    public IReadOnlyList<string> DefaultEnvironments { get; init; } = [];

    /// <summary>Another severity for a code. The default value is none; the options of a validation go before it.</summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = FrozenDictionary<string, Severity>.Empty;

    /// <summary>True when there are none.</summary>
    public bool IsEmpty => ReferenceEquals(this, None) || Equals(None);

    /// <summary>Equal rules, in the same order: the same JSON.</summary>
    /// <param name="other">The other rules.</param>
    public bool Equals(SchemaRules? other) =>
        other is not null && (ReferenceEquals(this, other) || SchemaRulesJson.TextOf(this) == SchemaRulesJson.TextOf(other));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        RowRules.Count, Keys.Count, ValueSets.Count, References.Count, SparseFeatures.Count, WeightedFeatures.Count, DefaultEnvironments.Count);
}
