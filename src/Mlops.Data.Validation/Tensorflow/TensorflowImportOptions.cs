namespace Mlops.Data.Validation;

/// <summary>How a TensorFlow schema is read. Immutable.</summary>
public sealed record TensorflowImportOptions
{
    /// <summary>
    /// Whether a feature that says nothing of its number of values is a list. The default value is false: a single value, as in CSV.
    /// </summary>
    public bool ListsWithoutShape { get; init; }

    /// <summary>The default values.</summary>
    public static TensorflowImportOptions Default { get; } = new();
}
