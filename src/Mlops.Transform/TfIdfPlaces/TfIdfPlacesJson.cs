namespace Mlops.Transform;

internal static class TfIdfPlacesJson
{
    public static FittedOperation Read(OperationReader from)
    {
        if (from.Inputs[0] is not ListColumn { Type.Item.Kind: ColumnKind.Int32 or ColumnKind.Int64 } list)
            throw new FormatException($"operation '{from.Name}' reads a column that holds no lists of integers");
        if (from.IsColumn) throw new FormatException($"operation '{from.Name}' derives no column");
        var operation = new TfIdfPlaces(from.Name, list, from.Integer("size", 1, TfIdfPlaces.MaxSize), from.Boolean("smooth"));
        return new FittedTfIdfPlaces(operation, TfIdfWeights.Read(from, operation.Size, operation.IsSmooth));
    }
}
