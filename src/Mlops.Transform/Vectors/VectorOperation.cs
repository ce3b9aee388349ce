using System.Buffers;

namespace Mlops.Transform;

/// <summary>An operation that makes dense features of several number columns at once, or of a column of vectors.</summary>
/// <param name="operation">What was asked for.</param>
/// <param name="missing">What a missing number counts as, in any of the columns; null when such rows are refused.</param>
internal abstract class VectorOperation(Operation operation, double? missing) : DenseOperation(operation)
{
    // Enough for one row of most.
    private const int OnStack = 128;

    public sealed override int Write(in OperationInput input, Span<float> output, int stride)
    {
        var length = checked(input.RowCount * VectorInput.WidthOf(input));
        if (length + ScratchLength <= OnStack) return Write(input, length, stackalloc double[OnStack], output, stride);
        // One for both: of two that are rented at once another thread may take one, and the next batch would allocate it again.
        var rented = ArrayPool<double>.Shared.Rent(length + ScratchLength);
        var refused = Write(input, length, rented, output, stride);
        ArrayPool<double>.Shared.Return(rented);
        return refused;
    }

    public sealed override RowGroup<float>? BindRow(in OperationInput row, int place) =>
        NumberGroups.BindAll(row, missing) is { } numbers ? new Group(this, numbers, place) : null;

    public sealed override MlopsException Refuse(in OperationInput input, int row, string where)
    {
        for (var i = 0; i < input.Columns.Length; i++)
            if (!VectorInput.HasAll(input[i], row)) return TransformErrors.Missing(Operation, where, Operation.Inputs[i]);

        return VectorErrors.NoNumber(Operation, where);
    }

    /// <summary>How many numbers it needs room for besides.</summary>
    protected virtual int ScratchLength => 0;

    /// <summary>Computes the features of all rows.</summary>
    /// <param name="numbers">The numbers of all rows, row by row; none is NaN.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="scratch">As long as <see cref="ScratchLength"/>.</param>
    /// <param name="output">Starts with the first feature of the operation in the first row.</param>
    /// <param name="stride">The distance between rows in <paramref name="output"/>.</param>
    /// <returns>The first row with a feature that is no number, or -1.</returns>
    protected abstract int Compute(ReadOnlySpan<double> numbers, int rowCount, Span<double> scratch, Span<float> output, int stride);

    private int Write(in OperationInput input, int length, Span<double> buffer, Span<float> output, int stride)
    {
        var numbers = buffer[..length];
        var refused = VectorInput.Fill(input, missing, numbers);
        // A row before the refused one may be refused for what it makes.
        var worse = Compute(numbers, refused < 0 ? input.RowCount : refused, buffer.Slice(length, ScratchLength), output, stride);
        return worse < 0 ? refused : worse;
    }

    private sealed class Group(VectorOperation operation, RowGroup<double>[] numbers, int place) : RowGroup<float>
    {
        private readonly double[] vector = new double[operation.Operation.Inputs.Count];
        private readonly double[] scratch = new double[operation.ScratchLength];

        public override int Run(Span<float> outputs)
        {
            foreach (var number in numbers)
                if (number.Run(vector) >= 0) return place;
            return operation.Compute(vector, 1, scratch, outputs[place..], outputs.Length) < 0 ? -1 : place;
        }
    }
}
