using System.Runtime.InteropServices;

namespace Mlops.Data.Validation;

/// <summary>Finds the rows of each slice in a batch. Bound to a schema once. Thread-safe.</summary>
internal sealed class SliceRows
{
    private readonly SliceBy by;
    private readonly int[] columns;
    private readonly ExpressionPlan? condition;

    public SliceRows(SliceBy by, DataSchema schema)
    {
        this.by = by;
        columns = [.. by.Columns.Select(schema.IndexOf)];
        foreach (var index in columns) CheckType(schema.Fields[index]);
        if (by.Condition is { } expression) condition = ExpressionPlan.Compile(expression, schema, $"slices by '{by.Name}'");
    }

    /// <summary>The rows by name of the slice.</summary>
    public Dictionary<string, List<int>> Of(DataBatch batch) => condition is null ? ByValues(batch) : ByCondition(batch, condition);

    private Dictionary<string, List<int>> ByValues(DataBatch batch)
    {
        var labels = Array.ConvertAll(columns, c => new RowLabels(batch.Schema.Fields[c].Name, batch[c], by.Boundaries));
        var slices = new Dictionary<(int, int, int), List<int>>();
        var rows = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        if (columns.Length <= 3)
        {
            for (var row = 0; row < batch.RowCount; row++) AddCombinations(labels, row, 0, default, slices);
            foreach (var (codes, of) in slices) rows.Add(NameOf(labels, codes), of);
            return rows;
        }
        for (var row = 0; row < batch.RowCount; row++) AddNamed(labels, row, 0, "", rows);
        return rows;
    }

    private static void AddCombinations(
        RowLabels[] labels, int row, int column, (int, int, int) codes, Dictionary<(int, int, int), List<int>> slices)
    {
        if (column == labels.Length)
        {
            ref var rows = ref CollectionsMarshal.GetValueRefOrAddDefault(slices, codes, out _);
            (rows ??= []).Add(row);
            return;
        }
        foreach (var code in labels[column].Of(row))
        {
            var next = column switch { 0 => codes with { Item1 = code }, 1 => codes with { Item2 = code }, _ => codes with { Item3 = code } };
            AddCombinations(labels, row, column + 1, next, slices);
        }
    }

    private static string NameOf(RowLabels[] labels, (int First, int Second, int Third) codes)
    {
        string[] names = [labels[0][codes.First], .. labels.Skip(1).Select((l, i) => l[i == 0 ? codes.Second : codes.Third])];
        return string.Join(", ", names);
    }

    private static void AddNamed(RowLabels[] labels, int row, int column, string name, Dictionary<string, List<int>> slices)
    {
        if (column == labels.Length)
        {
            ref var rows = ref CollectionsMarshal.GetValueRefOrAddDefault(slices, name, out _);
            (rows ??= []).Add(row);
            return;
        }
        foreach (var code in labels[column].Of(row))
            AddNamed(labels, row, column + 1, column == 0 ? labels[column][code] : $"{name}, {labels[column][code]}", slices);
    }

    private Dictionary<string, List<int>> ByCondition(DataBatch batch, ExpressionPlan plan)
    {
        var (isTrue, isPresent) = (new bool[batch.RowCount], new bool[batch.RowCount]);
        plan.EvaluateBooleans(batch, isTrue, isPresent);
        var slices = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var row = 0; row < isTrue.Length; row++)
        {
            if (!isPresent[row]) continue;
            ref var rows = ref CollectionsMarshal.GetValueRefOrAddDefault(slices, $"{by.Name}={(isTrue[row] ? "true" : "false")}", out _);
            (rows ??= []).Add(row);
        }
        return slices;
    }

    private void CheckType(Field field)
    {
        var type = field.Type.Kind == ColumnKind.List ? field.Type.Item! : field.Type;
        var isNumber = type.Kind is ColumnKind.Int32 or ColumnKind.Int64 or ColumnKind.Float32 or ColumnKind.Float64;
        if (isNumber || (by.Boundaries.Count == 0 && type.Kind is ColumnKind.String or ColumnKind.Boolean)) return;
        throw new SchemaException(new Problem(
            ValidationDiagnostics.InvalidOption,
            $"Slices by '{by.Name}' cannot be made from a column of type {field.Type}",
            $"column '{field.Name}'",
            by.Boundaries.Count > 0 ? "a number column" : "texts, booleans, numbers, or lists of them that are not nested",
            "Choose another column, or slice by a condition."));
    }
}
