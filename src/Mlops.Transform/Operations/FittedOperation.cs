using System.Text.Json;

namespace Mlops.Transform;

/// <summary>An operation with its constants. Immutable and thread-safe; one virtual call per batch.</summary>
internal abstract class FittedOperation(Operation operation)
{
    /// <summary>The largest number of features of one operation: keeps damaged artifacts from asking for absurd memory.</summary>
    public const int MaxWidth = 1 << 26;

    public Operation Operation => operation;

    /// <summary>The number of features that it writes; 0 when it derives a column.</summary>
    public abstract int Width { get; }

    /// <summary>True when only the features that are not 0 are written.</summary>
    public abstract bool IsSparse { get; }

    /// <summary>The names of the single features, or none.</summary>
    public virtual IReadOnlyList<string> Labels => [];

    /// <summary>The range that every one of its features keeps for any row, not for training rows alone; null when there is none.</summary>
    public virtual Domain? Domain => null;

    /// <summary>Writes the constants as the properties of one JSON object, and larger ones as files; an operation that learns nothing has none.</summary>
    public virtual void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
    }

    /// <summary>The error for a row that the kernel refused.</summary>
    public virtual MlopsException Refuse(in OperationInput input, int row, string where) => TransformErrors.Missing(operation, where);
}
