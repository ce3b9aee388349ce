namespace Mlops;

/// <summary>An expression bound to the columns of a schema, ready to be evaluated.</summary>
/// <remarks>
/// Immutable and thread-safe. Rows are evaluated 256 at a time with scratch memory on the stack: nothing is allocated. The
/// meaning of operators and of missing values is that of <see cref="Mlops.Expression"/>.
/// </remarks>
public sealed class ExpressionPlan
{
    private const int Chunk = Kernel<double>.MaxRows;
    private readonly (int Index, IColumn Column)[] bound;
    private readonly Kernel<double>? numbers;
    private readonly Kernel<bool>? booleans;

    private ExpressionPlan(Expression expression, DataSchema schema, string where)
    {
        Expression = expression;
        Schema = schema;
        var compiler = new ExpressionCompiler(schema, where);
        bound = [.. ColumnsOf(expression).Select(c => (compiler.Bind(c), c))];
        if (expression is BooleanExpression boolean) booleans = compiler.Compile(boolean);
        else if (expression is NumberExpression number) numbers = compiler.Compile(number);
        else
            throw new SchemaException(new Problem(
                DiagnosticCodes.InvalidExpression,
                $"The expression '{expression}' is a text or a time",
                where,
                "a number or a boolean",
                "Compare it with something: == for texts, < or > for times."));
    }

    /// <summary>The expression.</summary>
    public Expression Expression { get; }

    /// <summary>The columns that batches must have.</summary>
    public DataSchema Schema { get; }

    /// <summary>True when the expression is true or false in each row; false when it is a number.</summary>
    public bool IsBoolean => booleans is not null;

    /// <summary>Binds an expression to the columns of a schema, by name and type.</summary>
    /// <param name="expression">A number or a boolean.</param>
    /// <param name="schema">The columns of the batches to come.</param>
    /// <param name="where">Who asks, for messages: a step, an operation.</param>
    /// <exception cref="SchemaException">
    /// A column is not in the schema or has another type, or the expression is a text or a time.
    /// </exception>
    public static ExpressionPlan Compile(Expression expression, DataSchema schema, string where = "")
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(schema);
        return new ExpressionPlan(expression, schema, where);
    }

    /// <summary>The columns that an expression reads, each name once, in the order of their first use.</summary>
    /// <param name="expression">The expression.</param>
    public static IReadOnlyList<IColumn> ColumnsOf(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return [.. ExpressionColumns.Of(expression).DistinctBy(c => (c.Name, c.Type))];
    }

    /// <summary>Evaluates the expression as numbers; a boolean is 1 or 0.</summary>
    /// <param name="batch">Rows with the columns of <see cref="Schema"/>.</param>
    /// <param name="values">Receives one number per row; NaN where there is none.</param>
    /// <param name="isPresent">Receives false in rows without a value.</param>
    /// <exception cref="SchemaException">The batch has other columns.</exception>
    public void EvaluateNumbers(DataBatch batch, Span<double> values, Span<bool> isPresent)
    {
        Check(batch, values.Length, isPresent.Length);
        EvaluateNumbers(batch.Columns, batch.RowCount, values, isPresent);
    }

    /// <summary>Evaluates the expression as numbers over columns that are not a batch; a boolean is 1 or 0.</summary>
    /// <param name="columns">The columns of <see cref="Schema"/>, in order: those that the expression reads are used, unchecked.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="values">Receives one number per row; NaN where there is none.</param>
    /// <param name="isPresent">Receives false in rows without a value.</param>
    public void EvaluateNumbers(ReadOnlySpan<ColumnData> columns, int rowCount, Span<double> values, Span<bool> isPresent)
    {
        Span<bool> truths = stackalloc bool[numbers is null ? Math.Min(Chunk, rowCount) : 0];
        for (var start = 0; start < rowCount; start += Chunk)
        {
            var count = Math.Min(Chunk, rowCount - start);
            var some = values.Slice(start, count);
            var present = isPresent.Slice(start, count);
            if (numbers is not null) numbers.Evaluate(columns, start, some, present);
            else
            {
                booleans!.Evaluate(columns, start, truths[..count], present);
                for (var i = 0; i < some.Length; i++) some[i] = truths[i] ? 1 : 0;
            }
            for (var i = 0; i < some.Length; i++) some[i] = present[i] ? some[i] : double.NaN;
        }
    }

    /// <summary>Evaluates the expression as a number for one row, to the same bits; a boolean is 1 or 0.</summary>
    /// <param name="columns">As for <see cref="EvaluateNumbers(ReadOnlySpan{ColumnData}, int, Span{double}, Span{bool})"/>.</param>
    /// <param name="row">The row.</param>
    /// <returns>NaN where there is none.</returns>
    public double EvaluateNumber(ReadOnlySpan<ColumnData> columns, int row)
    {
        if (numbers is not null) return numbers.TryEvaluate(columns, row, out var number) ? number : double.NaN;
        return booleans!.TryEvaluate(columns, row, out var truth) ? truth ? 1 : 0 : double.NaN;
    }

    /// <summary>Evaluates the expression as booleans.</summary>
    /// <param name="batch">Rows with the columns of <see cref="Schema"/>.</param>
    /// <param name="values">Receives one boolean per row; false where there is none.</param>
    /// <param name="isPresent">Receives false in rows without a value.</param>
    /// <exception cref="SchemaException">The expression is a number, or the batch has other columns.</exception>
    public void EvaluateBooleans(DataBatch batch, Span<bool> values, Span<bool> isPresent)
    {
        if (booleans is null)
            throw new SchemaException(new Problem(
                DiagnosticCodes.InvalidExpression, $"The expression '{Expression}' is a number", Expected: "true or false",
                Remedy: "Compare it with a threshold."));
        Check(batch, values.Length, isPresent.Length);
        var columns = batch.Columns;
        for (var start = 0; start < batch.RowCount; start += Chunk)
        {
            var count = Math.Min(Chunk, batch.RowCount - start);
            booleans.Evaluate(columns, start, values.Slice(start, count), isPresent.Slice(start, count));
        }
    }

    private void Check(DataBatch batch, int values, int presences)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (values < batch.RowCount || presences < batch.RowCount)
            throw new ArgumentException($"{Math.Min(values, presences)} places cannot receive {batch.RowCount} rows.", nameof(values));
        if (ReferenceEquals(batch.Schema, Schema)) return;
        foreach (var (index, column) in bound)
        {
            if (index < batch.Schema.Count && batch.Schema.Fields[index].Name == column.Name && batch.Schema.Fields[index].Type == column.Type) continue;
            throw new SchemaException(new Problem(
                DiagnosticCodes.WrongColumnType,
                $"A batch has other columns than those that '{Expression}' was compiled for",
                $"column '{column.Name}'",
                $"column {index + 1} to be '{column.Name}' of type {column.Type}",
                "Select the columns of the plan's schema first."));
        }
    }
}
