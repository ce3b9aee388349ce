#pragma warning disable CS0660, CS0661 // == says that it is not possible; equality of handles is that of references.
using System.ComponentModel;

namespace Mlops;

/// <summary>A handle of a sensitive column of text.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed partial class SensitiveTextColumn : SensitiveColumn
{
    /// <summary>Creates a handle; rows generated from <c>[DataRow]</c> bring theirs.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="type">The type of the column.</param>
    /// <exception cref="SchemaException">The type is of another kind.</exception>
    public SensitiveTextColumn(string name, ColumnType type)
        : base(name, type, t => t.Kind == ColumnKind.String, "string")
    {
    }

    /// <summary>The plain handle, for labels, conditions and slices. Operations that make features still refuse it: MLOPS4050.</summary>
    public TextColumn Unprotected() => new(Name, Type) { IsSensitive = true };

    /// <summary>Not possible: a sensitive column is protected first.</summary>
    /// <param name="column">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(PoisonedSensitive.Message, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator TextColumn(SensitiveTextColumn column) => throw new NotSupportedException(PoisonedSensitive.Message);
}
