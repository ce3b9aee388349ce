#pragma warning disable CS0660, CS0661 // == builds an expression; equality of handles is that of references.
namespace Mlops;

/// <summary>An expression whose value is a point in time, UTC.</summary>
public abstract class TimeExpression : Expression
{
    private protected TimeExpression(params ReadOnlySpan<Expression?> operands)
        : base(operands)
    {
    }

    /// <summary>A point in time that is the same in every row.</summary>
    /// <param name="value">The time; an unspecified kind counts as UTC.</param>
    public static implicit operator TimeExpression(DateTime value) => new TimeConstant(Timestamps.FromDateTime(value));

    /// <summary>Later.</summary>
    public static BooleanExpression operator >(TimeExpression left, TimeExpression right) => new TimeComparison(ComparisonOperator.Greater, left, right);

    /// <summary>Earlier.</summary>
    public static BooleanExpression operator <(TimeExpression left, TimeExpression right) => new TimeComparison(ComparisonOperator.Less, left, right);

    /// <summary>Not earlier.</summary>
    public static BooleanExpression operator >=(TimeExpression left, TimeExpression right) =>
        new TimeComparison(ComparisonOperator.GreaterOrEqual, left, right);

    /// <summary>Not later.</summary>
    public static BooleanExpression operator <=(TimeExpression left, TimeExpression right) => new TimeComparison(ComparisonOperator.LessOrEqual, left, right);

    /// <summary>The same time.</summary>
    public static BooleanExpression operator ==(TimeExpression left, TimeExpression right) => new TimeComparison(ComparisonOperator.Equal, left, right);

    /// <summary>Another time.</summary>
    public static BooleanExpression operator !=(TimeExpression left, TimeExpression right) => new TimeComparison(ComparisonOperator.NotEqual, left, right);
}
