namespace Mlops;

// The nodes that operators build: a closed set, one line each, kept together because they are read together. Their meaning is
// in ExpressionPlan, their JSON in ExpressionJson.

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Min,
    Max,
}

internal enum FunctionKind
{
    Abs,
    Ceiling,
    Exp,
    Floor,
    Log,
    Log1p,
    Round,
    Sqrt,
}

internal enum ComparisonOperator
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
}

internal enum LogicalOperator
{
    And,
    Or,
}

internal sealed class NumberConstant(double value) : NumberExpression
{
    public double Value { get; } = value;
}

internal sealed class TextConstant(string value) : TextExpression
{
    public string Value { get; } = value ?? throw new ArgumentNullException(nameof(value));
}

internal sealed class TimeConstant(long microseconds) : TimeExpression
{
    public long Microseconds { get; } = microseconds;
}

internal sealed class Arithmetic(ArithmeticOperator op, NumberExpression left, NumberExpression right) : NumberExpression(left, right)
{
    public ArithmeticOperator Operator { get; } = op;

    public NumberExpression Left { get; } = left;

    public NumberExpression Right { get; } = right;
}

internal sealed class NumberComparison(ComparisonOperator op, NumberExpression left, NumberExpression right) : BooleanExpression(left, right)
{
    public ComparisonOperator Operator { get; } = op;

    public NumberExpression Left { get; } = left;

    public NumberExpression Right { get; } = right;
}

internal sealed class TextComparison(ComparisonOperator op, TextExpression left, TextExpression right) : BooleanExpression(left, right)
{
    public ComparisonOperator Operator { get; } = op;

    public TextExpression Left { get; } = left;

    public TextExpression Right { get; } = right;
}

internal sealed class TimeComparison(ComparisonOperator op, TimeExpression left, TimeExpression right) : BooleanExpression(left, right)
{
    public ComparisonOperator Operator { get; } = op;

    public TimeExpression Left { get; } = left;

    public TimeExpression Right { get; } = right;
}

internal sealed class Logical(LogicalOperator op, BooleanExpression left, BooleanExpression right) : BooleanExpression(left, right)
{
    public LogicalOperator Operator { get; } = op;

    public BooleanExpression Left { get; } = left;

    public BooleanExpression Right { get; } = right;
}

internal sealed class Not(BooleanExpression operand) : BooleanExpression(operand)
{
    public BooleanExpression Operand { get; } = operand;
}

internal sealed class MissingTest(IColumn column) : BooleanExpression
{
    public IColumn Column { get; } = column ?? throw new ArgumentNullException(nameof(column));
}

internal sealed class NumberIn(NumberExpression operand, IReadOnlyList<double> values) : BooleanExpression(operand)
{
    public NumberExpression Operand { get; } = operand;

    public IReadOnlyList<double> Values { get; } = values;
}

internal sealed class TextIn(TextExpression operand, IReadOnlyList<string> values) : BooleanExpression(operand)
{
    public TextExpression Operand { get; } = operand;

    public IReadOnlyList<string> Values { get; } = values;
}

internal sealed class NumberFunction(FunctionKind kind, NumberExpression operand) : NumberExpression(operand)
{
    public FunctionKind Kind { get; } = kind;

    public NumberExpression Operand { get; } = operand;
}

internal sealed class Choice(BooleanExpression condition, NumberExpression then, NumberExpression otherwise)
    : NumberExpression(condition, then, otherwise)
{
    public BooleanExpression Condition { get; } = condition;

    public NumberExpression Then { get; } = then;

    public NumberExpression Otherwise { get; } = otherwise;
}

internal sealed class Coalesced(NumberExpression left, NumberExpression right) : NumberExpression(left, right)
{
    public NumberExpression Left { get; } = left;

    public NumberExpression Right { get; } = right;
}

internal sealed class NotANumberTest(NumberExpression operand) : BooleanExpression(operand)
{
    public NumberExpression Operand { get; } = operand;
}

/// <summary>Of a number or a boolean that is computed; columns have <see cref="MissingTest"/>.</summary>
internal sealed class MissingValueTest(Expression operand) : BooleanExpression(operand)
{
    public Expression Operand { get; } = operand;
}
