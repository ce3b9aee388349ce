#pragma warning disable CS0660, CS0661 // == builds an expression; equality of handles is that of references.
namespace Mlops;

/// <summary>An expression whose value is true or false.</summary>
public abstract class BooleanExpression : Expression
{
    private protected BooleanExpression(params ReadOnlySpan<Expression?> operands)
        : base(operands)
    {
    }

    /// <summary>Both are true.</summary>
    public static BooleanExpression operator &(BooleanExpression left, BooleanExpression right) => new Logical(LogicalOperator.And, left, right);

    /// <summary>At least one is true.</summary>
    public static BooleanExpression operator |(BooleanExpression left, BooleanExpression right) => new Logical(LogicalOperator.Or, left, right);

    /// <summary>The opposite.</summary>
    public static BooleanExpression operator !(BooleanExpression operand) => new Not(operand);
}
