using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>Compares statistics with a schema. What is checked is listed in <c>docs/concepts/validation.md</c>.</summary>
public static class SchemaValidator
{
    /// <summary>Finds what does not fit. Statistics alone give no example rows; <see cref="DataValidation.ValidateAsync{T}"/> adds them.</summary>
    /// <param name="statistics">The statistics of the data.</param>
    /// <param name="schema">The columns and their rules.</param>
    /// <param name="options">Severities and tolerated shares; null for the default.</param>
    /// <returns>The findings, in the order of the schema, then new columns. The number of values out of a range is not counted.</returns>
    public static IReadOnlyList<Finding> Validate(DatasetStatistics statistics, DataSchema schema, ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        options.Check();
        return [.. Find(statistics, schema).Select(a => a.ToFinding(options))];
    }

    internal static IReadOnlyList<Anomaly> Find(DatasetStatistics statistics, DataSchema schema)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentNullException.ThrowIfNull(schema);
        var found = new List<Anomaly>();
        if (statistics.RowCount == 0)
            found.Add(new Anomaly(ValidationDiagnostics.NoRows, Severity.Error, null, "The data has no rows", "at least one row", "Look at what produces the data."));
        foreach (var field in schema.Fields)
        {
            if (statistics.Find(field.Name) is { } column) CheckColumn(found, statistics, column, field);
            else found.Add(MissingColumn(field, statistics));
        }
        foreach (var name in statistics.AbsentColumns.Where(name => schema.Find(name) < 0)) found.Add(MissingColumn(new Field(name, ColumnType.String), statistics));
        foreach (var column in statistics.Columns.Where(c => schema.Find(c.Name) < 0))
            found.Add(new Anomaly(
                ValidationDiagnostics.NewColumn, Severity.Warning, column.Name, $"Column '{column.Name}' of type {column.Type} is new",
                "only columns of the schema", $"Add it to the schema, or leave it out of the data. {NearestNames.Suggest(column.Name, schema.Names)}"));
        return found;
    }

    private static Anomaly MissingColumn(Field field, DatasetStatistics statistics) => new(
        ValidationDiagnostics.MissingColumn,
        field.Presence is { MinFraction: 0, MinCount: 0 } ? Severity.Warning : Severity.Error,
        field.Name,
        $"Column '{field.Name}' is not in the data",
        $"a column of type {field.Type}",
        $"Look at what produces the data. {NearestNames.Suggest(field.Name, statistics.Columns.Select(c => c.Name))}")
    { Count = statistics.RowCount, Rows = statistics.RowCount };

    private static void CheckColumn(List<Anomaly> found, DatasetStatistics statistics, ColumnStatistics column, Field field)
    {
        var rows = statistics.RowCount;
        if (column.Count > 0 && !TypeFit.Fits(column.Type, field.Type))
        {
            found.Add(new Anomaly(
                ValidationDiagnostics.WrongType, Severity.Error, field.Name, $"Column '{field.Name}' holds {column.Type}", field.Type.ToString(),
                "Mend the values, or change the type in the schema.")
            { Rows = rows, Rule = RowRule.Unparsable(field.Type, column.Type) });
            return;
        }
        CheckPresence(found, column, field, rows);
        if (field.Domain is NumberRange range && column.Numbers is { } numbers && !Holds(range, numbers))
            found.Add(new Anomaly(
                ValidationDiagnostics.OutOfRange, Severity.Error, field.Name,
                string.Create(CultureInfo.InvariantCulture, $"Column '{field.Name}' has values from {numbers.Min} to {numbers.Max}{(numbers.NaNCount > 0 ? " and NaN" : "")} outside of its range"),
                $"values in {range}", "Mend the values, or widen the range in the schema.")
            { Rows = rows, Rule = RowRule.Outside(range) });
        if (field.Domain is AllowedValues allowed && column.Values is { } values) CheckValues(found, column, field, allowed, values, rows);
        if (column.Values is { InvalidUtf8Count: > 0 } texts)
            found.Add(new Anomaly(
                ValidationDiagnostics.InvalidUtf8, Severity.Warning, field.Name, $"Column '{field.Name}' has text that is not valid UTF-8",
                "UTF-8", "Write the file as UTF-8.")
            { Count = texts.InvalidUtf8Count, Rows = rows, Rule = RowRule.InvalidUtf8 });
    }

    private static void CheckPresence(List<Anomaly> found, ColumnStatistics column, Field field, long rows)
    {
        if (!field.IsNullable && column.Missing > 0)
        {
            found.Add(new Anomaly(
                ValidationDiagnostics.MissingValues, Severity.Error, field.Name, $"Column '{field.Name}' has rows without a value",
                "a value in every row", "Mend the rows, or make the column nullable in the schema.")
            { Count = column.Missing, Rows = rows, Rule = RowRule.Missing });
            return;
        }
        if (field.Presence is not { } presence || rows == 0) return;
        var share = (double)column.Count / rows;
        if (share >= presence.MinFraction && column.Count >= presence.MinCount) return;
        found.Add(new Anomaly(
            ValidationDiagnostics.LowPresence, Severity.Error, field.Name,
            string.Create(CultureInfo.InvariantCulture, $"Column '{field.Name}' has a value in {column.Count} rows, a share of {share:0.####}"),
            string.Create(CultureInfo.InvariantCulture, $"at least {presence.MinCount} rows and a share of {presence.MinFraction:0.####}"),
            "Look at what produces the column, or lower its presence in the schema.")
        { Count = column.Missing, Rows = rows, Rule = RowRule.Missing });
    }

    private static void CheckValues(
        List<Anomaly> found, ColumnStatistics column, Field field, AllowedValues allowed, ValueStatistics values, long rows)
    {
        var known = new HashSet<string>(allowed.Values, StringComparer.Ordinal);
        var unknown = column.Count - values.Top.Where(v => known.Contains(v.Value)).Sum(v => v.Count);
        if (unknown <= 0) return;
        var mass = (double)unknown / column.Count;
        var names = values.Top.Where(v => !known.Contains(v.Value)).Take(5).Select(v => $"'{v.Value}'").ToList();
        found.Add(new Anomaly(
            ValidationDiagnostics.UnexpectedValues,
            mass > 1 - allowed.MinMass ? Severity.Error : Severity.Warning,
            field.Name,
            string.Create(CultureInfo.InvariantCulture, $"Column '{field.Name}' has unknown values in a share of {mass:0.####} of its values: {string.Join(", ", names)}"),
            string.Create(CultureInfo.InvariantCulture, $"at least a share of {allowed.MinMass:0.####} in {allowed}"),
            "Mend the values, or add them to the schema.")
        { Count = unknown, Rows = rows, Rule = RowRule.NotAmong(known) });
    }

    private static bool Holds(NumberRange range, NumberStatistics numbers) =>
        numbers.NaNCount == 0
        && (numbers.FiniteCount == 0 || (range.Contains(numbers.Min!.Value) && range.Contains(numbers.Max!.Value)))
        && (numbers.PositiveInfinityCount == 0 || range.Max is null)
        && (numbers.NegativeInfinityCount == 0 || range.Min is null);
}
