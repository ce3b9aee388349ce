namespace Mlops.Transform;

/// <summary>An operation that derives a column, bound to the memory of a row that is written again and again.</summary>
/// <remarks>Not thread-safe: belongs to its row.</remarks>
internal abstract class RowStep
{
    /// <summary>Writes the value of what the row holds now.</summary>
    /// <returns>False when the operation refuses the row.</returns>
    public abstract bool Run();

    /// <summary>A step that writes a number; NaN where there is none.</summary>
    /// <param name="number">Computes it, at place 0; null when it cannot be bound.</param>
    /// <param name="output">The column.</param>
    public static RowStep? Of(RowGroup<double>? number, ColumnBuilder output) =>
        number is null ? null : new Value<double>(number, (PrimitiveBuilder<double>)output);

    /// <summary>A step that writes an integer that always is there.</summary>
    /// <inheritdoc cref="Of(RowGroup{double}?, ColumnBuilder)"/>
    public static RowStep? Of(RowGroup<int>? number, ColumnBuilder output) =>
        number is null ? null : new Value<int>(number, (PrimitiveBuilder<int>)output);

    /// <summary>A step that writes the number of a category, and no value where there is no category.</summary>
    /// <inheritdoc cref="Of(RowGroup{double}?, ColumnBuilder)"/>
    public static RowStep? OfOrdinal(RowGroup<int>? number, ColumnBuilder output) =>
        number is null ? null : new Ordinal(number, (PrimitiveBuilder<int>)output);

    private sealed class Value<T>(RowGroup<T> number, PrimitiveBuilder<T> output) : RowStep
        where T : unmanaged
    {
        public override bool Run() => number.Run(output.AppendMany(1)) < 0;
    }

    private sealed class Ordinal(RowGroup<int> number, PrimitiveBuilder<int> output) : RowStep
    {
        public override bool Run()
        {
            var found = 0;
            if (number.Run(new Span<int>(ref found)) >= 0) return false;
            if (found < 0) output.AppendMissing();
            else output.Append(found);
            return true;
        }
    }
}
