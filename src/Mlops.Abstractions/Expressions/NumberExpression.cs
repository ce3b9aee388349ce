#pragma warning disable CS0660, CS0661 // == builds an expression; equality of handles is that of references.
namespace Mlops;

/// <summary>An expression whose value is a number.</summary>
public abstract class NumberExpression : Expression
{
    private protected NumberExpression(params ReadOnlySpan<Expression?> operands)
        : base(operands)
    {
    }

    /// <summary>A number that is the same in every row.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator NumberExpression(double value) => new NumberConstant(value);

    /// <summary>The sum.</summary>
    public static NumberExpression operator +(NumberExpression left, NumberExpression right) => new Arithmetic(ArithmeticOperator.Add, left, right);

    /// <summary>The difference.</summary>
    public static NumberExpression operator -(NumberExpression left, NumberExpression right) => new Arithmetic(ArithmeticOperator.Subtract, left, right);

    /// <summary>The product.</summary>
    public static NumberExpression operator *(NumberExpression left, NumberExpression right) => new Arithmetic(ArithmeticOperator.Multiply, left, right);

    /// <summary>The quotient; division by zero gives an infinity or NaN, as in IEEE 754.</summary>
    public static NumberExpression operator /(NumberExpression left, NumberExpression right) => new Arithmetic(ArithmeticOperator.Divide, left, right);

    /// <summary>The negated number; exact, also for zeros.</summary>
    public static NumberExpression operator -(NumberExpression operand) => new Arithmetic(ArithmeticOperator.Subtract, new NumberConstant(-0.0), operand);

    /// <summary>Greater; false for NaN.</summary>
    public static BooleanExpression operator >(NumberExpression left, NumberExpression right) => new NumberComparison(ComparisonOperator.Greater, left, right);

    /// <summary>Less; false for NaN.</summary>
    public static BooleanExpression operator <(NumberExpression left, NumberExpression right) => new NumberComparison(ComparisonOperator.Less, left, right);

    /// <summary>Greater or equal; false for NaN.</summary>
    public static BooleanExpression operator >=(NumberExpression left, NumberExpression right) =>
        new NumberComparison(ComparisonOperator.GreaterOrEqual, left, right);

    /// <summary>Less or equal; false for NaN.</summary>
    public static BooleanExpression operator <=(NumberExpression left, NumberExpression right) =>
        new NumberComparison(ComparisonOperator.LessOrEqual, left, right);

    /// <summary>Equal; false for NaN.</summary>
    public static BooleanExpression operator ==(NumberExpression left, NumberExpression right) => new NumberComparison(ComparisonOperator.Equal, left, right);

    /// <summary>Not equal; true for NaN.</summary>
    public static BooleanExpression operator !=(NumberExpression left, NumberExpression right) =>
        new NumberComparison(ComparisonOperator.NotEqual, left, right);
}
