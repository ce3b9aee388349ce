namespace Mlops.Transform;

/// <summary>
/// Collects the label and the operations of a transform, in order. A column may be read by several operations. The outputs are
/// dense features first, then sparse ones, each in the order in which they were added.
/// </summary>
/// <remarks>
/// Not thread-safe. Frozen by <see cref="Build"/>: changing it afterwards throws. NaN counts as missing everywhere.
/// </remarks>
public sealed partial class TransformBuilder
{
    private readonly List<Operation> operations = [];
    private Expression? label;
    private bool isBuilt;

    /// <summary>The operations so far.</summary>
    internal IReadOnlyList<Operation> Operations => operations;

    /// <summary>The label is whether an expression is true: 1, 0, or NaN when it has no value.</summary>
    /// <param name="expression">For example <c>c.Tips > 0.2 * c.Fare</c>.</param>
    public TransformBuilder Label(BooleanExpression expression) => SetLabel(expression);

    /// <summary>The label is a number, NaN when it has no value.</summary>
    /// <param name="expression">For example <c>c.Fare</c>.</param>
    public TransformBuilder Label(NumberExpression expression) => SetLabel(expression);

    /// <summary>
    /// Makes the operation that was added last derive a column of numbers for operations after it, instead of features: <c>t.Log(c.Fare)
    /// .AsNumber(out var logFare).Standardize(logFare)</c>. A category becomes its number, from 0 on; a row without a value stays
    /// without one.
    /// </summary>
    /// <param name="column">The derived column, named like the operation.</param>
    /// <exception cref="ModelException">There is no operation yet, it makes no single number, or the builder is frozen.</exception>
    public TransformBuilder AsNumber(out NumberColumn column)
    {
        var operation = MakeColumn(type => type.IsNumber, "a column of numbers");
        column = new NumberColumn(operation.Name, operation.ColumnType!);
        return this;
    }

    /// <summary>The transform as it stands. Freezes the builder.</summary>
    /// <exception cref="ModelException">There is no operation that writes a feature, nothing reads a derived column, or an
    /// operation learns from the label and there is none.</exception>
    /// <exception cref="KeyException">A key of an operation is not there.</exception>
    public TransformEstimator Build()
    {
        if (operations.All(o => o.IsColumn))
        {
            throw new ModelException(new Problem(
                TransformDiagnostics.NoOperation,
                "The transform has no operation that writes a feature",
                Expected: "at least one operation, so that a model has a feature",
                Remedy: "Call Standardize, Bucketize, OneHot or another operation on the builder."));
        }

        var read = operations.SelectMany(o => o.Inputs.Concat(o.FitInputs)).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        if (operations.Find(o => o.IsColumn && !read.Contains(o.Name)) is { } unread) throw TransformErrors.Unread(unread);
        if (label is null && operations.Find(o => o.ReadsLabel) is { } supervised) throw TransformErrors.LabelNeeded(supervised);
        isBuilt = true;
        return new TransformEstimator([.. operations.Select(o => o.WithKeys(keyProvider))], label, keyProvider);
    }

    private TransformBuilder SetLabel(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        CheckOpen();
        label = expression;
        return this;
    }

    private TransformBuilder Add(Operation operation)
    {
        CheckOpen();
        if (!operation.Protects && operation.Inputs.Concat(operation.FitInputs).FirstOrDefault(c => c.IsSensitive) is { } open)
            throw new ModelException(SensitiveErrors.Unprotected(open, operation, ""));
        if (operations.Any(o => o.Name == operation.Name))
        {
            throw new ModelException(new Problem(
                TransformDiagnostics.DuplicateOutput,
                $"Two operations are named '{operation.Name}'",
                Expected: "a name of its own for each operation",
                Remedy: "Give one of them another name: the last parameter of every operation."));
        }

        operations.Add(operation);
        return this;
    }

    private Operation MakeColumn(Func<ColumnType, bool> fits, string wanted)
    {
        CheckOpen();
        if (operations is not [.., { IsColumn: false, ColumnType: { } type } last] || !fits(type))
            throw TransformErrors.NoColumn(operations.LastOrDefault(), wanted);
        return operations[^1] = last with { IsColumn = true };
    }

    private void CheckOpen()
    {
        if (!isBuilt) return;
        throw new ModelException(new Problem(
            TransformDiagnostics.BuilderFrozen,
            "The transform builder was changed after it was built",
            Expected: "no change after Build",
            Remedy: "Add everything first, or start a new TransformBuilder."));
    }

    private static string NameOf(string? name, string kind, IColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return string.IsNullOrEmpty(name) ? $"{kind}({column.Name})" : name;
    }

    private static double? Finite(double? value, string operation, string option) =>
        value is { } number ? Finite(number, operation, option) : null;

    private static double Finite(double value, string operation, string option) =>
        double.IsFinite(value) ? value : throw TransformErrors.Option(operation, option, value, "a finite number");

    private static TransformRules Known(TransformRules rules, string operation) =>
        Enum.IsDefined(rules) ? rules : throw TransformErrors.Option(operation, nameof(rules), rules, "Default or Tensorflow");

    private static double[] Rising(IReadOnlyList<double> edges, string operation)
    {
        ArgumentNullException.ThrowIfNull(edges);
        if (edges.Count is 0 or > Mlops.Transform.Bucketize.MaxBuckets)
            throw TransformErrors.Option(operation, nameof(edges), edges.Count, "1 to 10000 numbers");
        for (var i = 0; i < edges.Count; i++)
            if (!double.IsFinite(edges[i]) || (i > 0 && edges[i] <= edges[i - 1])) throw NumberErrors.Edges(operation, i, edges[i]);
        return [.. edges];
    }
}
