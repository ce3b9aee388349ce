using System.Text.Json;

namespace Mlops.Transform;

/// <summary>An operation with its constants. Immutable and thread-safe; one virtual call per batch.</summary>
internal abstract class FittedOperation(Operation operation)
{
    /// <summary>The largest number of features of one operation: keeps damaged artifacts from asking for absurd memory.</summary>
    public const int MaxWidth = 1 << 26;

    public Operation Operation => operation;

    /// <summary>The number of features that it writes.</summary>
    public abstract int Width { get; }

    /// <summary>True when a row has at most one feature that is not 0.</summary>
    public abstract bool IsSparse { get; }

    /// <summary>The names of the single features, or none.</summary>
    public virtual IReadOnlyList<string> Labels => [];

    /// <summary>Writes the constants as the properties of one JSON object, and larger ones as files.</summary>
    public abstract void WriteState(Utf8JsonWriter json, AssetWriter assets);

    /// <summary>The error for a row that the kernel refused.</summary>
    public virtual MlopsException Refuse(ColumnData column, int row, string where) => TransformErrors.Missing(operation, where);
}
