namespace Mlops.Data.Validation;

/// <summary>Compares statistics with a schema. What is checked is listed in <c>docs/concepts/validation.md</c>.</summary>
public static class SchemaValidator
{
    /// <summary>
    /// Finds what does not fit. Statistics alone give no example rows; <see cref="DataValidation.ValidateAsync{T}"/> adds them.
    /// </summary>
    /// <param name="statistics">The statistics of the data.</param>
    /// <param name="schema">The columns and their rules.</param>
    /// <param name="options">Severities and tolerated shares; null for the default.</param>
    /// <returns>
    /// The findings, in the order of the schema, then new columns. The number of values out of a range is not counted. What the values
    /// of a sensitive column break is not known without its rows: <see cref="ValidationDiagnostics.NotDecided"/> says so.
    /// </returns>
    public static IReadOnlyList<Finding> Validate(
        DatasetStatistics statistics, DataSchema schema, ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        options.Check();
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentNullException.ThrowIfNull(schema);
        var shown = options.Statistics.KeepSensitiveValues ? statistics : statistics.HideBy(schema);
        return [.. Find(shown, schema, options, null, hasRows: false).Select(a => a.ToFinding(options.With(schema)))];
    }

    /// <param name="statistics">The statistics of the data.</param>
    /// <param name="whole">The columns and their rules.</param>
    /// <param name="options">The environment and what is recognised.</param>
    /// <param name="rowsBefore">The number of rows of the span before; null when not known.</param>
    /// <param name="hasRows">Whether the rows decide what the statistics of hidden columns leave open.</param>
    internal static IReadOnlyList<Anomaly> Find(
        DatasetStatistics statistics, DataSchema whole, ValidationOptions options, long? rowsBefore, bool hasRows)
    {
        var schema = whole.For(options.Environment);
        var found = new List<Anomaly>();
        if (statistics.RowCount == 0)
            found.Add(new Anomaly(
                ValidationDiagnostics.NoRows, Severity.Error, null, "The data has no rows", "at least one row",
                "Look at what produces the data."));
        foreach (var field in schema.Fields)
        {
            if (statistics.Find(field.Name) is { } column)
            {
                ColumnCheck.Find(found, column, field, statistics.RowCount);
                SemanticCheck.Find(found, column, field, statistics.RowCount, options.Statistics.Semantics);
            }
            else
            {
                found.Add(MissingColumn(field, statistics));
            }
        }
        foreach (var name in statistics.AbsentColumns.Where(name => whole.Find(name) < 0))
            found.Add(MissingColumn(new Field(name, ColumnType.String), statistics));
        foreach (var column in statistics.Columns.Where(c => schema.Find(c.Name) < 0)) AddNew(found, column, whole, options.Environment, statistics.RowCount);
        DatasetCheck.Find(found, statistics, schema, rowsBefore, hasRows, options.Now());
        return found;
    }

    private static void AddNew(List<Anomaly> found, ColumnStatistics column, DataSchema schema, string? environment, long rows)
    {
        var field = schema.Find(column.Name) is var place and >= 0 ? schema.Fields[place] : null;
        if (field is { IsChecked: false }) return;
        if (field is not null)
        {
            var names = field.Environments ?? new FieldEnvironments([], []);
            found.Add(new Anomaly(
                ValidationDiagnostics.NewColumn, Severity.Warning, column.Name,
                $"Column '{column.Name}' is not expected in environment '{environment}'", "only columns of the environment",
                "Leave it out of the data, or add the environment to the column.")
            {
                Fix = new SchemaFix($"Expect '{column.Name}' in environment '{environment}' as well")
                {
                    Field = field with { Environments = new([.. names.In, environment!], [.. names.NotIn.Where(n => n != environment)]) },
                },
            });
            return;
        }
        found.Add(new Anomaly(
            ValidationDiagnostics.NewColumn, Severity.Warning, column.Name,
            $"Column '{column.Name}' of type {column.Type} is not in the schema",
            "only columns of the schema",
            $"Add it to the schema, or leave it out of the data. {NearestNames.Suggest(column.Name, schema.Names)}")
        {
            Fix = new SchemaFix($"Add '{column.Name}' of type {column.Type}") { Field = new Field(column.Name, column.Type, column.Missing > 0) },
        });
        SemanticCheck.FindPersonal(found, column, null, rows);
    }

    private static Anomaly MissingColumn(Field field, DatasetStatistics statistics) => new(
        ValidationDiagnostics.MissingColumn,
        field.Presence is { MinFraction: 0, MinCount: 0 } ? Severity.Warning : Severity.Error,
        field.Name,
        $"Column '{field.Name}' is not in the data",
        $"a column of type {field.Type}",
        $"Look at what produces the data. {NearestNames.Suggest(field.Name, statistics.Columns.Select(c => c.Name))}")
    {
        Count = statistics.RowCount,
        Rows = statistics.RowCount,
        Fix = new SchemaFix($"Mark '{field.Name}' as deprecated") { Field = field with { Stage = LifecycleStage.Deprecated } },
    };
}
