namespace Mlops;

internal sealed class NumberColumnKernel(int index) : Kernel<double>
{
    public override void Evaluate(ReadOnlySpan<ColumnData> columns, int start, Span<double> values, Span<bool> isPresent)
    {
        var column = columns[index];
        KernelBits.ReadPresence(column, start, isPresent);
        switch (column)
        {
            case PrimitiveData<double> doubles: doubles.Values.Slice(start, values.Length).CopyTo(values); break;
            case PrimitiveData<float> floats: Convert(floats.Values.Slice(start, values.Length), values); break;
            case PrimitiveData<int> ints: Convert(ints.Values.Slice(start, values.Length), values); break;
            case PrimitiveData<long> longs: Convert(longs.Values.Slice(start, values.Length), values); break;
            default: throw new InvalidOperationException($"A column of type {column.Type} is not a number.");
        }
    }

    public override bool TryEvaluate(ReadOnlySpan<ColumnData> columns, int row, out double value)
    {
        var column = columns[index];
        value = column switch
        {
            PrimitiveData<double> doubles => doubles.Values[row],
            PrimitiveData<float> floats => floats.Values[row],
            PrimitiveData<int> ints => ints.Values[row],
            PrimitiveData<long> longs => longs.Values[row],
            _ => throw new InvalidOperationException($"A column of type {column.Type} is not a number."),
        };
        return !column.IsMissing(row);
    }

    private static void Convert(ReadOnlySpan<float> from, Span<double> to)
    {
        for (var i = 0; i < to.Length && i < from.Length; i++) to[i] = from[i];
    }

    private static void Convert(ReadOnlySpan<int> from, Span<double> to)
    {
        for (var i = 0; i < to.Length && i < from.Length; i++) to[i] = from[i];
    }

    private static void Convert(ReadOnlySpan<long> from, Span<double> to)
    {
        for (var i = 0; i < to.Length && i < from.Length; i++) to[i] = from[i];
    }
}
