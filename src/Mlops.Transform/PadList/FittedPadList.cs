using System.Buffers;
using System.Runtime.CompilerServices;
namespace Mlops.Transform;

/// <summary>Copies the items of a list, rounded to float32, and fills up the rest.</summary>
internal sealed class FittedPadList(PadList operation) : DenseOperation(operation)
{
    public override int Width => operation.Length;

    /// <summary>The places of the features: those of the items when the list is not shortened and the items come first.</summary>
    public override IReadOnlyList<string> Labels { get; } = PlaceLabels.Of(operation.Column, operation.Length);

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var lists = (ListData)input[0];
        var count = ListNumbers.CountOf(lists);
        var rented = count > ListNumbers.OnStack ? ArrayPool<double>.Shared.Rent(count) : null;
        var numbers = (rented is null ? stackalloc double[ListNumbers.OnStack] : rented)[..count];
        var refused = Write(lists, numbers, output, stride);
        if (rented is not null) ArrayPool<double>.Shared.Return(rented);
        return refused;
    }

    public override MlopsException Refuse(in OperationInput input, int row, string where)
    {
        var offsets = ((ListData)input[0]).Offsets;
        return ListErrors.TooLong(operation, offsets[row + 1] - offsets[row], operation.Length, where);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Write(ListData lists, Span<double> numbers, Span<float> output, int stride)
    {
        ListNumbers.Fill(lists, operation.Pad, numbers);
        var offsets = lists.Offsets;
        var present = new PresentRows(lists);
        var pad = (float)operation.Pad;
        for (var row = 0; row < lists.Length; row++)
        {
            var features = output.Slice(row * stride, operation.Length);
            var items = present[row] ? numbers[(offsets[row] - offsets[0])..(offsets[row + 1] - offsets[0])] : [];
            if (items.Length > features.Length)
            {
                if (operation.Longer == LongLists.Refuse) return row;
                items = operation.Longer == LongLists.KeepFirst ? items[..features.Length] : items[^features.Length..];
            }

            var rest = features.Length - items.Length;
            (operation.PadFront ? features[..rest] : features[items.Length..]).Fill(pad);
            if (operation.PadFront) features = features[rest..];
            for (var i = 0; i < items.Length; i++) features[i] = (float)items[i];
        }

        return -1;
    }
}
