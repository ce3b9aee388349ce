namespace Mlops.Data.Validation;

/// <summary>What one exact pass over the rows decides: the rules that statistics do not tell.</summary>
internal sealed class ExactPlan
{
    private ExactPlan(DataSchema schema, DataSchema columns, string? folder)
    {
        Columns = columns;
        // The statistics of a sensitive column tell nothing but what is missing: its other rules are decided here.
        Checks = [.. RowChecks.Compile(schema, columns, folder).Where(c => !c.IsInStatistics || (IsHidden(c, schema) && !c.IsOfPresence))];
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
    /// <param name="folder">Where the files of value sets are.</param>
    public static ExactPlan Compile(DataSchema schema, DataSchema found, string? folder) =>
        new(schema, new DataSchema(schema.Fields.Select(f => Readable(f, found)).OfType<Field>()), folder);

    private static bool IsHidden(RowCheck check, DataSchema schema) => check.Column is { } column && schema[column].IsSensitive;

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
