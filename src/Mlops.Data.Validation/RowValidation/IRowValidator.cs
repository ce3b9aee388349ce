namespace Mlops.Data.Validation;

/// <summary>The rules of a schema that a single row can break, compiled once. Immutable and thread-safe.</summary>
/// <remarks>
/// Rules about all rows together are not part of it: presence, different values, keys, order, age, distribution, number of rows, drift.
/// </remarks>
public interface IRowValidator
{
    /// <summary>The columns that batches must have, in this order.</summary>
    DataSchema Columns { get; }

    /// <summary>The rules that are checked, in the order of the schema.</summary>
    IReadOnlyList<RowReason> Checks { get; }

    /// <summary>True when no row breaks a rule. Stops at the first rule that is broken and allocates nothing.</summary>
    /// <param name="batch">Rows with the columns of <see cref="Columns"/>: one, or many.</param>
    /// <exception cref="SchemaException">The batch has other columns.</exception>
    bool IsValid(DataBatch batch);

    /// <summary>Finds every row that breaks a rule.</summary>
    /// <param name="batch">Rows with the columns of <see cref="Columns"/>.</param>
    /// <param name="verdicts">Receives the rows and the rules; what it held before is forgotten.</param>
    /// <returns>The number of rows that fail.</returns>
    /// <exception cref="SchemaException">The batch has other columns.</exception>
    int Validate(DataBatch batch, RowVerdicts verdicts);
}
