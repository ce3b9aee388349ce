namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// Dense features, or with <see cref="AsNumber"/> a column, of an operation of your own. What it is and its options are stored, no
    /// code: it is found again by its <see cref="CustomOperation.Component"/>.
    /// </summary>
    /// <param name="operation">The operation with its options.</param>
    /// <param name="columns">The columns that it reads, at least one: of the data or derived.</param>
    /// <param name="missing">What takes the place of a number that it does not make (NaN). The default value is null: such a row is refused,
    /// in training and in serving; as a column it stays without one.</param>
    /// <param name="name">The name of the output. The default value is <c>id(columns)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    /// <exception cref="SchemaException">The operation cannot read the columns.</exception>
    public TransformBuilder Custom(CustomOperation operation, IReadOnlyList<IColumn> columns, double? missing = null, string? name = null)
    {
        const string Verb = "Custom";
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0) throw TransformErrors.Option(Verb, nameof(columns), "empty", "at least one column");
        if (operation.Width is < 1 or > FittedOperation.MaxWidth)
            throw TransformErrors.Option(Verb, nameof(operation.Width), operation.Width, "1 to 67108864");
        operation.CheckInputs(columns);
        var output = string.IsNullOrEmpty(name) ? $"{operation.Component.Id}({string.Join(',', columns.Select(c => c.Name))})" : name;
        return Add(new Custom(output, operation, [.. columns], Finite(missing, Verb, nameof(missing))));
    }
}
