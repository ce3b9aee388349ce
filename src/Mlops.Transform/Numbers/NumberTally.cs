using System.Globalization;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Takes the finite numbers out of a column, for analyzers, and counts the others.</summary>
internal struct NumberTally
{
    /// <summary>Rows without a number, or with NaN.</summary>
    public long Missing { get; private set; }

    /// <summary>Rows with an infinity.</summary>
    public long Infinite { get; private set; }

    /// <summary>Counts that were saved.</summary>
    /// <exception cref="InvalidDataException">They are no counts.</exception>
    public static NumberTally Of(long missing, long infinite) => missing < 0 || infinite < 0
        ? throw new InvalidDataException("A count is negative.")
        : new NumberTally { Missing = missing, Infinite = infinite };

    /// <summary>Copies the finite numbers of a column, in order.</summary>
    /// <param name="column">The numbers.</param>
    /// <param name="buffer">At least as long as the column.</param>
    /// <returns>The finite numbers, at the start of the buffer.</returns>
    public Span<double> Take(ColumnData column, Span<double> buffer)
    {
        var present = buffer[..column.CopyPresent(0, column.Length, buffer)];
        Missing += column.Length - present.Length;
        var count = 0;
        foreach (var value in present)
        {
            if (double.IsFinite(value)) buffer[count++] = value;
            else if (double.IsNaN(value)) Missing++;
            else Infinite++;
        }

        return buffer[..count];
    }

    /// <summary>Counts one number, NaN when there is none.</summary>
    /// <returns>True when it is finite.</returns>
    public bool Accept(double value)
    {
        if (double.IsFinite(value)) return true;
        if (double.IsNaN(value)) Missing++;
        else Infinite++;
        return false;
    }

    /// <summary>Adds the counts of another part of the data.</summary>
    public void Merge(NumberTally other)
    {
        Missing += other.Missing;
        Infinite += other.Infinite;
    }

    /// <summary>Refuses what an operation cannot learn from.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="column">The column that was counted; null for the first of the operation.</param>
    /// <exception cref="ModelException">There are infinities, or missing values without a rule.</exception>
    public readonly void Check(Operation operation, IColumn? column = null)
    {
        if (Infinite > 0) throw TransformErrors.Infinite(operation, Infinite, column);
        if (Missing > 0 && !operation.AcceptsMissing)
            throw TransformErrors.Missing(operation, string.Create(CultureInfo.InvariantCulture,
                $"in {Missing} row(s) of the training set"), column);
    }
}
