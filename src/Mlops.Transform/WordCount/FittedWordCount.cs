namespace Mlops.Transform;

/// <summary>The number of items, those without a value included.</summary>
internal sealed class FittedWordCount(WordCount operation) : DenseOperation(operation), IColumnOperation
{
    public override int Width => Operation.IsColumn ? 0 : 1;

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var lists = (ListData)input[0];
        var offsets = lists.Offsets;
        var present = new PresentRows(lists);
        for (var row = 0; row < lists.Length; row++)
            output[row * stride] = present[row] ? offsets[row + 1] - offsets[row] : (float)operation.Missing;
        return -1;
    }

    public int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        var lists = (ListData)input[0];
        var offsets = lists.Offsets;
        var counts = ((PrimitiveBuilder<double>)output).AppendMany(lists.Length);
        for (var row = 0; row < lists.Length; row++)
            counts[row] = lists.IsMissing(row) ? double.NaN : offsets[row + 1] - offsets[row];
        return -1;
    }
}
