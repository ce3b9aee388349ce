namespace Mlops.Data.Validation;

/// <summary>Compiles the rules of a schema for single rows and batches.</summary>
public static class RowValidator
{
    /// <summary>Compiles once what is then asked for every batch or request.</summary>
    /// <param name="schema">The columns and their rules.</param>
    /// <param name="environment">The environment of the rows, such as <c>serving</c>; null for none.</param>
    /// <param name="columns">The columns that batches have, when they are not those of the schema; rules of others are left out.</param>
    /// <param name="failAt">Rules of a lower severity are left out; those that tolerate a share of breaches weigh as a warning.</param>
    /// <param name="valueSetFolder">The folder that paths of value sets start from; null for the current one.</param>
    /// <exception cref="SchemaException">The schema does not name the environment, or a column has another type.</exception>
    /// <exception cref="DataException">The file of a set of values cannot be read.</exception>
    public static IRowValidator Compile(
        DataSchema schema,
        string? environment = null,
        DataSchema? columns = null,
        Severity failAt = Severity.Error,
        string? valueSetFolder = null) => Create(schema, environment, columns, failAt, valueSetFolder);

    /// <summary>Compiles the rules for the records of a row.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <inheritdoc cref="Compile(DataSchema, string?, DataSchema?, Severity, string?)"/>
    public static RowValidator<T> Compile<T>(
        DataSchema schema, string? environment = null, Severity failAt = Severity.Error, string? valueSetFolder = null)
        where T : IDataRow<T> => new(Create(schema, environment, T.Schema, failAt, valueSetFolder));

    internal static CompiledRowValidator Create(
        DataSchema schema, string? environment, DataSchema? columns, Severity failAt, string? valueSetFolder)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var active = schema.For(environment);
        var given = columns ?? schema;
        foreach (var field in active.Fields)
        {
            if (given.Find(field.Name) is not (var place and >= 0) || TypeFit.Fits(given.Fields[place].Type, field.Type)) continue;
            throw new SchemaException(new Problem(
                DiagnosticCodes.WrongColumnType, $"Column '{field.Name}' is of type {given.Fields[place].Type}", "row validator", field.Type.ToString(),
                "Read the column with the type of the schema."));
        }
        var checks = RowChecks.Compile(active, given, valueSetFolder)
            .Select(c => c.MinShare < 1 && c.Severity == Severity.Error ? c with { Severity = Severity.Warning } : c)
            .Where(c => c.Severity >= failAt);
        return new CompiledRowValidator(given, checks);
    }
}
