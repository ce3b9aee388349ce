using System.Buffers;
using System.Text.Json;

namespace Mlops.Transform;

internal sealed class FittedTfIdfPlaces(TfIdfPlaces operation, TfIdfWeights weights) : WeightedOperation(operation)
{
    public override int Width => operation.Size;

    public override int Write(in OperationInput input, SparseRows output)
    {
        var lists = (ListData)input[0];
        ListTokens.Find(lists, new PlaceKernel(operation.Size), out var places);
        weights.Write(lists, places, output);
        ArrayPool<int>.Shared.Return(places);
        return -1;
    }

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        weights.WriteRows(json);
        weights.WriteState(json, assets, operation.Column.Name);
    }
}
