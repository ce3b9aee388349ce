using System.Globalization;

namespace Mlops;

/// <summary>Prints expressions in infix form, with as few parentheses as the precedence of C# allows.</summary>
internal static class ExpressionText
{
    private const int Primary = 6;

    public static string Of(Expression expression) => expression switch
    {
        IColumn column => Name(column),
        NumberConstant number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        TextConstant text => Quoted(text.Value),
        TimeConstant time => ToIso(time.Microseconds),
        Arithmetic minus when IsNegation(minus) => "-" + Nested(minus.Right, Primary),
        Arithmetic { Operator: ArithmeticOperator.Min or ArithmeticOperator.Max } a => Call(ExpressionSymbols.Of(a.Operator), a.Left, a.Right),
        Arithmetic a => Binary(a.Left, ExpressionSymbols.Of(a.Operator), a.Right, Precedence(a)),
        NumberComparison c => Binary(c.Left, ExpressionSymbols.Of(c.Operator), c.Right, Precedence(c)),
        TextComparison c => Binary(c.Left, ExpressionSymbols.Of(c.Operator), c.Right, Precedence(c)),
        TimeComparison c => Binary(c.Left, ExpressionSymbols.Of(c.Operator), c.Right, Precedence(c)),
        Logical l => Binary(l.Left, l.Operator == LogicalOperator.And ? "&" : "|", l.Right, Precedence(l)),
        Not not => "!" + Nested(not.Operand, Primary),
        NumberFunction f => Call(ExpressionSymbols.Of(f.Kind), f.Operand),
        Choice c => Call("if", c.Condition, c.Then, c.Otherwise),
        Coalesced c => Call("coalesce", c.Left, c.Right),
        MissingTest test => $"{Name(test.Column)} is missing",
        MissingValueTest test => $"{Nested(test.Operand, 4)} is missing",
        NotANumberTest test => $"{Nested(test.Operand, 4)} is NaN",
        NumberIn i => $"{Nested(i.Operand, 4)} in ({string.Join(", ", i.Values.Select(v => v.ToString("R", CultureInfo.InvariantCulture)))})",
        TextIn i => $"{Nested(i.Operand, 4)} in ({string.Join(", ", i.Values.Select(Quoted))})",
        _ => throw new InvalidOperationException($"The expression {expression.GetType().Name} is unknown."),
    };

    /// <summary>A time as ISO 8601, to the microsecond where it has one.</summary>
    public static string ToIso(long microseconds)
    {
        var time = Timestamps.ToDateTime(microseconds);
        return time.ToString(
            microseconds % 1_000_000 == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
    }

    private static string Binary(Expression left, string symbol, Expression right, int precedence) =>
        $"{Nested(left, precedence)} {symbol} {Nested(right, precedence + 1)}";

    private static string Call(string function, params IEnumerable<Expression> operands) => $"{function}({string.Join(", ", operands.Select(Of))})";

    private static string Nested(Expression expression, int least) =>
        Precedence(expression) < least ? $"({Of(expression)})" : Of(expression);

    private static bool IsNegation(Arithmetic a) =>
        a is { Operator: ArithmeticOperator.Subtract, Left: NumberConstant { Value: 0 } zero } && double.IsNegative(zero.Value);

    private static int Precedence(Expression expression) => expression switch
    {
        Arithmetic { Operator: ArithmeticOperator.Multiply or ArithmeticOperator.Divide } => 5,
        Arithmetic { Operator: ArithmeticOperator.Min or ArithmeticOperator.Max } => Primary,
        Arithmetic a => IsNegation(a) ? 5 : 4,
        NumberComparison or TextComparison or TimeComparison or MissingTest or MissingValueTest or NotANumberTest or NumberIn or TextIn => 3,
        Logical { Operator: LogicalOperator.And } => 2,
        Logical => 1,
        NumberConstant number when double.IsNegative(number.Value) => 4,
        _ => Primary,
    };

    private static string Name(IColumn column) =>
        column.Name.All(c => char.IsLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(column.Name[0]) ? column.Name : $"[{column.Name}]";

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
