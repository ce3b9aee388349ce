using System.Buffers;
using System.Runtime.CompilerServices;
namespace Mlops.Transform;

internal sealed class FittedTimeSince(TimeSince operation) : DenseOperation(operation), IColumnOperation
{
    private readonly double unit = TimeSince.MicrosecondsOf(operation.Unit);

    public override int Width => Operation.IsColumn ? 0 : 1;

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var rented = ArrayPool<double>.Shared.Rent(input.RowCount);
        var spans = rented.AsSpan(0, input.RowCount);
        Measure(input, spans);
        var refused = -1;
        for (var row = 0; row < spans.Length && refused < 0; row++)
        {
            output[row * stride] = (float)spans[row];
            if (double.IsNaN(spans[row])) refused = row;
        }

        ArrayPool<double>.Shared.Return(rented);
        return refused;
    }

    public override RowGroup<float>? BindRow(in OperationInput row, int place) => NarrowGroup.Of(Bind(row), place, refusesNaN: true);

    public RowStep? BindColumn(in OperationInput row, ColumnBuilder output) => RowStep.Of(Bind(row), output);

    public int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        Measure(input, ((PrimitiveBuilder<double>)output).AppendMany(input.RowCount));
        return -1;
    }

    private Group? Bind(in OperationInput row)
    {
        if (!((PrimitiveData<long>)row[0]).TryGetCell(out var later)) return null;
        if (operation.Earlier is null) return new Group(this, later, null);
        return ((PrimitiveData<long>)row[1]).TryGetCell(out var earlier) ? new Group(this, later, earlier) : null;
    }

    /// <summary>The difference of two times, rounded to a double once; beyond the range of int64 that of the times as doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Between(long start, long end)
    {
        var difference = unchecked(end - start);
        return ((end ^ start) & (end ^ difference)) < 0 ? (double)end - start : difference;
    }

    /// <summary>One number per row; NaN where a time is missing and there is no substitute.</summary>
    private void Measure(in OperationInput input, Span<double> spans)
    {
        var later = (PrimitiveData<long>)input[0];
        if (operation.Earlier is null) MeasureSince(later, spans);
        else Measure(later, (PrimitiveData<long>)input[1], spans);
        if (operation.Missing is not { } substitute) return;
        foreach (ref var span in spans)
            if (double.IsNaN(span)) span = substitute;
    }

    private void MeasureSince(PrimitiveData<long> later, Span<double> spans)
    {
        var ends = later.Values;
        var hasEnd = new PresentRows(later);
        var start = operation.Instant;
        for (var row = 0; row < spans.Length; row++) spans[row] = hasEnd[row] ? Between(start, ends[row]) / unit : double.NaN;
    }

    private void Measure(PrimitiveData<long> later, PrimitiveData<long> earlier, Span<double> spans)
    {
        var ends = later.Values;
        var starts = earlier.Values;
        var hasEnd = new PresentRows(later);
        var hasStart = new PresentRows(earlier);
        for (var row = 0; row < spans.Length; row++)
            spans[row] = hasEnd[row] && hasStart[row] ? Between(starts[row], ends[row]) / unit : double.NaN;
    }

    private sealed class Group(FittedTimeSince since, RowCell<long> later, RowCell<long>? earlier) : RowGroup<double>
    {
        private readonly TimeSince operation = (TimeSince)since.Operation;

        public override int Run(Span<double> outputs)
        {
            outputs[0] = !later.IsPresent || earlier is { IsPresent: false }
                ? operation.Missing ?? double.NaN
                : Between(earlier is { } start ? start.Value : operation.Instant, later.Value) / since.unit;
            return -1;
        }
    }
}
