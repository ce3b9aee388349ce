using System.Text.Json;

namespace Mlops.Transform;

/// <summary>
/// What a user asked for: one operation over one column, not yet fitted. A closed set, listed in
/// <see cref="OperationFormats"/>.
/// </summary>
/// <param name="Name">The name of its output, unique in the transform.</param>
/// <param name="Column">The column that it reads.</param>
internal abstract record Operation(string Name, IColumn Column)
{
    /// <summary>The name of the operation in artifacts.</summary>
    public abstract string Kind { get; }

    /// <summary>What a user can do about missing values: a sentence.</summary>
    public abstract string MissingRemedy { get; }

    /// <summary>True when rows without a value are accepted.</summary>
    public abstract bool AcceptsMissing { get; }

    /// <summary>An empty analyzer; every batch of the training set fills one.</summary>
    public abstract Analyzer CreateAnalyzer();

    /// <summary>Writes the options as the properties of one JSON object: all of them, always in the same order.</summary>
    public abstract void WriteOptions(Utf8JsonWriter json);
}
