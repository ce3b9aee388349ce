using System.Numerics.Tensors;

namespace Mlops.Data;

/// <summary>Reads number columns of any primitive type as doubles, for accumulators.</summary>
public static class ColumnNumbers
{
    /// <summary>
    /// Copies the values of some rows as doubles and leaves out missing rows. Integers beyond 2^53 are rounded; timestamps are
    /// their microseconds.
    /// </summary>
    /// <param name="column">A number or timestamp column.</param>
    /// <param name="start">The first row.</param>
    /// <param name="length">The number of rows.</param>
    /// <param name="destination">At least <paramref name="length"/> long.</param>
    /// <returns>How many values were written.</returns>
    /// <exception cref="SchemaException">The column holds no numbers.</exception>
    public static int CopyPresent(this ColumnData column, int start, int length, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(column);
        var target = destination[..length];
        switch (column)
        {
            case PrimitiveData<double> doubles:
                doubles.Values.Slice(start, length).CopyTo(target);
                break;
            case PrimitiveData<float> floats:
                TensorPrimitives.ConvertTruncating<float, double>(floats.Values.Slice(start, length), target);
                break;
            case PrimitiveData<int> ints:
                TensorPrimitives.ConvertTruncating<int, double>(ints.Values.Slice(start, length), target);
                break;
            case PrimitiveData<long> longs:
                TensorPrimitives.ConvertTruncating<long, double>(longs.Values.Slice(start, length), target);
                break;
            default:
                throw NotNumbers(column.Type);
        }
        return column.HasValidity ? Compact(target, column.Validity.Slice(start, length)) : length;
    }

    internal static SchemaException NotNumbers(ColumnType type) => new(new Problem(
        DiagnosticCodes.WrongColumnType,
        $"A column of type {type} holds no numbers",
        Expected: "int32, int64, float32, float64 or timestamp",
        Remedy: "Choose a number column, or derive a number from this one."));

    private static int Compact(Span<double> values, Bitmap validity)
    {
        var bytes = validity.Bytes;
        var offset = validity.Offset;
        var used = 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[used] = values[i];
            if (Bitmap.Get(bytes, offset + i)) used++;
        }
        return used;
    }
}
