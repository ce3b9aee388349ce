using System.Buffers;

namespace Mlops.Transform;

/// <summary>Writes numbers of categories as a derived column of int32, without a value where there is no category.</summary>
internal static class OrdinalColumn
{
    /// <summary>Room for one number per row; given back by <see cref="Write"/>.</summary>
    public static Span<int> Rent(int rowCount, out int[] rented)
    {
        rented = ArrayPool<int>.Shared.Rent(rowCount);
        return rented.AsSpan(0, rowCount);
    }

    /// <param name="refused">The first row that was refused, or -1: then nothing is written.</param>
    /// <param name="numbers">The numbers of <see cref="Rent"/>.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="output">An empty builder of int32.</param>
    /// <returns><paramref name="refused"/>.</returns>
    public static int Write(int refused, int[] numbers, int rowCount, ColumnBuilder output)
    {
        var ordinals = (PrimitiveBuilder<int>)output;
        for (var row = 0; row < rowCount && refused < 0; row++)
        {
            if (numbers[row] < 0) ordinals.AppendMissing();
            else ordinals.Append(numbers[row]);
        }

        ArrayPool<int>.Shared.Return(numbers);
        return refused;
    }
}
