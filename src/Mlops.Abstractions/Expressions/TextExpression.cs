#pragma warning disable CS0660, CS0661 // == builds an expression; equality of handles is that of references.
namespace Mlops;

/// <summary>An expression whose value is a text. Texts are compared byte by byte.</summary>
public abstract class TextExpression : Expression
{
    private protected TextExpression(params ReadOnlySpan<Expression?> operands)
        : base(operands)
    {
    }

    /// <summary>A text that is the same in every row.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator TextExpression(string value) => new TextConstant(value);

    /// <summary>The texts are equal.</summary>
    public static BooleanExpression operator ==(TextExpression left, TextExpression right) => new TextComparison(ComparisonOperator.Equal, left, right);

    /// <summary>The texts differ.</summary>
    public static BooleanExpression operator !=(TextExpression left, TextExpression right) => new TextComparison(ComparisonOperator.NotEqual, left, right);
}
