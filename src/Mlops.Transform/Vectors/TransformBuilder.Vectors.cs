namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    private static IColumn[] Different(IReadOnlyList<NumberColumn> columns, string operation)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0) throw TransformErrors.Option(operation, nameof(columns), "empty", "at least one column");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            ArgumentNullException.ThrowIfNull(column, nameof(columns));
            if (!seen.Add(column.Name)) throw VectorErrors.Repeated(operation, column.Name);
        }

        return [.. columns];
    }

    private static string NameOf(string? name, string kind, IColumn[] columns) =>
        string.IsNullOrEmpty(name) ? $"{kind}({string.Join(',', columns.Select(c => c.Name))})" : name;
}
