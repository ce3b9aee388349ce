using System.Globalization;

namespace Mlops.Data;

/// <summary>Decides for each row of a batch whether it is held out. Immutable and thread-safe.</summary>
internal abstract record SplitRule
{
    /// <summary>The columns that are read, in order.</summary>
    public abstract IReadOnlyList<Field> Columns { get; }

    /// <summary>The rule as parameters of a step.</summary>
    public abstract StepParameters Parameters { get; }

    /// <summary>Marks the rows that are held out.</summary>
    /// <param name="columns">The values of <see cref="Columns"/>.</param>
    /// <param name="firstRow">The number of the first row within the data set, from 0.</param>
    /// <param name="isHeldOut">One entry per row.</param>
    public abstract void Mark(ReadOnlySpan<ColumnData> columns, long firstRow, Span<bool> isHeldOut);

    protected static double Checked(double holdout) => holdout is > 0 and < 1
        ? holdout
        : throw new SchemaException(new Problem(
            DataDiagnostics.InvalidSplit, string.Create(CultureInfo.InvariantCulture, $"A share of {holdout} is to be held out"), "split",
            "a number above 0 and below 1", "Give the share of rows to hold out, for example 0.2."));

    protected static Field FieldOf(IColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return new Field(column.Name, column.Type);
    }
}
