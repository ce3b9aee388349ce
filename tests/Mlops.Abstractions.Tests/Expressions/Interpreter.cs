namespace Mlops.Abstractions.Tests.Expressions;

/// <summary>The meaning of expressions, one row at a time and as plainly as possible: the oracle of the kernels.</summary>
internal static class Interpreter
{
    public static object? Value(Expression expression, Row row) => expression switch
    {
        IColumn column => column is NumberColumn ? Widened(row[column.Name]) : row[column.Name],
        NumberConstant number => number.Value,
        TextConstant text => text.Value,
        TimeConstant time => Timestamps.ToDateTime(time.Microseconds),
        Arithmetic a => Both(a.Left, a.Right, row, (x, y) => a.Operator switch
        {
            ArithmeticOperator.Add => (double)x + (double)y,
            ArithmeticOperator.Subtract => (double)x - (double)y,
            ArithmeticOperator.Multiply => (double)x * (double)y,
            ArithmeticOperator.Min => Math.Min((double)x, (double)y),
            ArithmeticOperator.Max => Math.Max((double)x, (double)y),
            _ => (double)x / (double)y,
        }),
        NumberComparison c => Both(c.Left, c.Right, row, (x, y) => c.Operator switch
        {
            ComparisonOperator.Less => (double)x < (double)y,
            ComparisonOperator.LessOrEqual => (double)x <= (double)y,
            ComparisonOperator.Greater => (double)x > (double)y,
            ComparisonOperator.GreaterOrEqual => (double)x >= (double)y,
            ComparisonOperator.Equal => (double)x == (double)y,
            _ => (double)x != (double)y,
        }),
        TimeComparison c => Both(c.Left, c.Right, row, (x, y) => c.Operator switch
        {
            ComparisonOperator.Less => (DateTime)x < (DateTime)y,
            ComparisonOperator.LessOrEqual => (DateTime)x <= (DateTime)y,
            ComparisonOperator.Greater => (DateTime)x > (DateTime)y,
            ComparisonOperator.GreaterOrEqual => (DateTime)x >= (DateTime)y,
            ComparisonOperator.Equal => (DateTime)x == (DateTime)y,
            _ => (DateTime)x != (DateTime)y,
        }),
        TextComparison c => Both(c.Left, c.Right, row, (x, y) => string.Equals((string)x, (string)y, StringComparison.Ordinal) == (c.Operator == ComparisonOperator.Equal)),
        Logical l => Kleene(l.Operator == LogicalOperator.Or, (bool?)Value(l.Left, row), (bool?)Value(l.Right, row)),
        Not not => Value(not.Operand, row) is bool known ? !known : null,
        NumberFunction f => Value(f.Operand, row) is double x ? Apply(f.Kind, x) : null,
        Choice c => Value(c.Condition, row) is bool holds ? Value(holds ? c.Then : c.Otherwise, row) : null,
        Coalesced c => Value(c.Left, row) ?? Value(c.Right, row),
        NotANumberTest test => Value(test.Operand, row) is double x ? double.IsNaN(x) : null,
        MissingValueTest test => Value(test.Operand, row) is null,
        MissingTest test => row[test.Column.Name] is null,
        NumberIn i => Value(i.Operand, row) is double number ? i.Values.Any(v => v == number) : null,
        TextIn i => Value(i.Operand, row) is string text ? i.Values.Contains(text, StringComparer.Ordinal) : null,
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    private static double Apply(FunctionKind kind, double x) => kind switch
    {
        FunctionKind.Abs => double.IsNegative(x) ? -x : x,
        FunctionKind.Ceiling => -Math.Floor(-x),
        FunctionKind.Exp => ExactExp.Of(x),
        FunctionKind.Floor => Math.Floor(x),
        FunctionKind.Log => ExactLog.Of(x),
        FunctionKind.Log1p => ExactLog.OnePlus(x),
        FunctionKind.Round => Math.Round(x),
        FunctionKind.Sqrt => Math.Sqrt(x),
        _ => throw new InvalidOperationException($"{kind}"),
    };

    private static object? Widened(object? number) => number switch
    {
        int i => (double)i,
        long l => (double)l,
        float f => (double)f,
        _ => number,
    };

    private static object? Both(Expression left, Expression right, Row row, Func<object, object, object> combine) =>
        Value(left, row) is { } x && Value(right, row) is { } y ? combine(x, y) : null;

    private static bool? Kleene(bool dominant, bool? left, bool? right) =>
        left == dominant || right == dominant ? dominant : left is null || right is null ? null : !dominant;
}
