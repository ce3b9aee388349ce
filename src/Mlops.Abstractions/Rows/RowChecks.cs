using System.ComponentModel;

namespace Mlops;

/// <summary>The errors of records that do not fit their schema: what code generated from <c>[DataRow]</c> throws.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowChecks
{
    /// <summary>A property that is not nullable holds null.</summary>
    /// <param name="column">The column.</param>
    /// <param name="batch">The builder that the row was to be added to.</param>
    public static SchemaException NoValue(string column, BatchBuilder batch) => Misfit(
        $"There is no value in column '{column}'", batch, "a value", "Set the property, or declare it nullable when values may be missing.");

    /// <summary>A vector has another length.</summary>
    /// <param name="found">The length found.</param>
    /// <param name="expected">The length of the column.</param>
    /// <param name="column">The column.</param>
    /// <param name="batch">The builder that the row was to be added to.</param>
    public static SchemaException WrongLength(int found, int expected, string column, BatchBuilder batch) => Misfit(
        $"A vector in column '{column}' has {found} items", batch, $"{expected} items", "Pad or cut the vector before it is appended.");

    private static SchemaException Misfit(string found, BatchBuilder batch, string expected, string remedy)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new SchemaException(new Problem(DiagnosticCodes.ValueDoesNotFit, found, $"row {batch.RowCount + 1}", expected, remedy));
    }
}
