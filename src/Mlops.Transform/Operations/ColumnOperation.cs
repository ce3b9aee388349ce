namespace Mlops.Transform;

/// <summary>An operation that only derives a column and never writes features: tokens, for example.</summary>
internal abstract class ColumnOperation(Operation operation) : FittedOperation(operation), IColumnOperation
{
    public sealed override int Width => 0;

    public sealed override bool IsSparse => false;

    public abstract int WriteColumn(in OperationInput input, ColumnBuilder output);

    /// <summary>Nothing, unless the operation has learned something.</summary>
    public override void WriteState(System.Text.Json.Utf8JsonWriter json, AssetWriter assets)
    {
    }
}
