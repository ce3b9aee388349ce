namespace Mlops.Data.Validation;

/// <summary>What one exact pass over the rows decides: the rules that statistics do not tell.</summary>
internal sealed class ExactPlan
{
    private ExactPlan(DataSchema schema, DataSchema columns, DatasetStatistics statistics, string? folder)
    {
        Columns = columns;
        // The statistics of a hidden column tell nothing but what is missing: what they tell of others is decided here.
        Checks =
        [
            .. RowChecks.Compile(schema, columns, folder)
                .Where(c => !c.IsInStatistics || (c.Column is { } name && IsHidden(name, statistics) && !c.IsOfPresence)),
            .. columns.Fields.Where(f => f.Type.Kind == ColumnKind.String && IsHidden(f.Name, statistics)).Select(f => Utf8(f.Name, columns)),
        ];
        Keys = KeyRequest.Of(schema, columns);
        KeyPlaces = [.. Keys.Select(k => k.Names.Select(columns.IndexOf).ToArray())];
        Orders = [.. schema.Fields.Where(f => f.Order != ValueOrder.Any && columns.Find(f.Name) >= 0)];
    }

    /// <summary>The columns to read.</summary>
    public DataSchema Columns { get; }

    public IReadOnlyList<RowCheck> Checks { get; }

    public IReadOnlyList<KeyRequest> Keys { get; }

    public IReadOnlyList<int[]> KeyPlaces { get; }

    public IReadOnlyList<Field> Orders { get; }

    public bool IsEmpty => Checks.Count + Keys.Count + Orders.Count == 0;

    /// <param name="schema">The rules, for one environment.</param>
    /// <param name="found">The columns of the source.</param>
    /// <param name="statistics">What is known of the columns already.</param>
    /// <param name="folder">Where the files of value sets are.</param>
    public static ExactPlan Compile(DataSchema schema, DataSchema found, DatasetStatistics statistics, string? folder) =>
        new(schema, new DataSchema(schema.Fields.Select(f => Readable(f, found)).OfType<Field>()), statistics, folder);

    private static bool IsHidden(string column, DatasetStatistics statistics) => statistics.Find(column) is { IsHidden: true };

    private static RowCheck Utf8(string column, DataSchema columns) => new(
        ValidationDiagnostics.InvalidUtf8, column, new ColumnBatchRule(columns.IndexOf(column), ColumnRule.InvalidUtf8),
        $"column '{column}' has bytes that are not valid UTF-8", "UTF-8")
    { Place = columns.IndexOf(column), Severity = Severity.Warning };

    private static Field? Readable(Field field, DataSchema found)
    {
        if (found.Find(field.Name) is not (var place and >= 0)) return null;
        var type = found.Fields[place].Type;
        if (type == field.Type) return new Field(field.Name, type) { IsSensitive = field.IsSensitive };
        if (!TypeFit.Fits(type, field.Type)) return null;
        var isLossless = field.Type.Kind == ColumnKind.Int64 || (field.Type.Kind == ColumnKind.Float64 && type.Kind is ColumnKind.Int32 or ColumnKind.Float32);
        return new Field(field.Name, isLossless ? field.Type : type) { IsSensitive = field.IsSensitive };
    }
}
