using System.Text.Json;

namespace Mlops.Transform;

/// <summary>
/// What a user asked for: one operation over some columns, not yet fitted. A closed set, listed in
/// <see cref="OperationFormats"/>.
/// </summary>
/// <param name="Name">The name of its features, or of the column that it derives; unique in the transform.</param>
/// <param name="Inputs">The columns that it reads: of the data, or derived by operations before it. At least one.</param>
internal abstract record Operation(string Name, params IReadOnlyList<IColumn> Inputs)
{
    /// <summary>The name of the operation in artifacts.</summary>
    public abstract string Kind { get; }

    /// <summary>
    /// Columns that are read only while it is fitted, after its inputs: weights, for example. Serving need not bring them.
    /// </summary>
    public virtual IReadOnlyList<IColumn> FitInputs => [];

    /// <summary>The first column that it reads, for most operations the only one.</summary>
    public IColumn Column => Inputs[0];

    /// <summary>True when it derives a column for other operations instead of features for the model.</summary>
    public bool IsColumn { get; init; }

    /// <summary>The type of the column that it derives; null when it can only write features.</summary>
    public virtual ColumnType? ColumnType => null;

    /// <summary>True when what it learns depends on the label.</summary>
    public virtual bool ReadsLabel => false;

    /// <summary>True when its output says so little of its input that a sensitive column may be read.</summary>
    public virtual bool Protects => false;

    /// <summary>The operation with the secret keys that it needs.</summary>
    /// <exception cref="KeyException">A key is not there.</exception>
    public virtual Operation WithKeys(IKeyProvider keys) => this;

    /// <summary>True when it treats rows that train apart from others, by the hash of their values.</summary>
    public virtual bool ReadsRowHashes => false;

    /// <summary>What a user can do about missing values: a sentence.</summary>
    public virtual string MissingRemedy => "";

    /// <summary>True when rows without a value are accepted.</summary>
    public virtual bool AcceptsMissing => true;

    /// <summary>An empty analyzer, of which every thread of a pass fills one; null when the operation learns nothing.</summary>
    public abstract Analyzer? CreateAnalyzer();

    /// <summary>The fitted operation, of one that learns nothing.</summary>
    public virtual FittedOperation Bind() => throw new InvalidOperationException($"Operation '{Name}' has to be fitted.");

    /// <summary>Writes the options as the properties of one JSON object: all of them, always in the same order.</summary>
    public abstract void WriteOptions(Utf8JsonWriter json);
}
