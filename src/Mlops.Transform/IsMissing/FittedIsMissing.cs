using System.Numerics;
namespace Mlops.Transform;

internal sealed class FittedIsMissing(IsMissing operation) : DenseOperation(operation), IColumnOperation
{
    public override int Width => Operation.IsColumn ? 0 : 1;

    public override IReadOnlyList<string> Labels => Operation.IsColumn ? [] : [Operation.Column.Name + " is missing"];

    public override Domain Domain => new NumberRange(0, 1);

    public override int Write(in OperationInput input, Span<float> output, int stride)
    {
        Fill(input[0], output, stride);
        return -1;
    }

    public override RowGroup<float>? BindRow(in OperationInput row, int place) => Bind<float>(row[0], place);

    public RowStep? BindColumn(in OperationInput row, ColumnBuilder output) => RowStep.Of(Bind<int>(row[0], 0), output);

    public int WriteColumn(in OperationInput input, ColumnBuilder output)
    {
        Fill(input[0], ((PrimitiveBuilder<int>)output).AppendMany(input.RowCount), 1);
        return -1;
    }

    private static RowGroup<T>? Bind<T>(ColumnData column, int place)
        where T : struct, INumber<T> => column is PrimitiveData<float> or PrimitiveData<double>
            ? NumberGroups.Bind<Present<T>, T>(column, default, T.One, place)
            : new MissingGroup<T>(column, place);

    private static void Fill<T>(ColumnData column, Span<T> output, int stride)
        where T : INumber<T>
    {
        switch (column)
        {
            case PrimitiveData<float> floats:
                FillNumbers(floats, output, stride);
                break;
            case PrimitiveData<double> doubles:
                FillNumbers(doubles, output, stride);
                break;
            default:
                var present = new PresentRows(column);
                for (var row = 0; row < column.Length; row++) output[row * stride] = present[row] ? T.Zero : T.One;
                break;
        }
    }

    /// <summary>The mark of a number that is there.</summary>
    private readonly struct Present<T> : INumberKernel<T>
        where T : struct, INumber<T>
    {
        public T Apply(double value) => T.Zero;
    }

    private static void FillNumbers<TIn, T>(PrimitiveData<TIn> column, Span<T> output, int stride)
        where TIn : unmanaged, INumber<TIn>
        where T : INumber<T>
    {
        var values = column.Values;
        var present = new PresentRows(column);
        for (var row = 0; row < values.Length; row++) output[row * stride] = present[row] && !TIn.IsNaN(values[row]) ? T.Zero : T.One;
    }
}
