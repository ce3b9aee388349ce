using System.Runtime.CompilerServices;

namespace Mlops;

/// <summary>What operators cannot spell.</summary>
public static partial class ExpressionVerbs
{
    /// <summary>True in rows without a value.</summary>
    /// <param name="column">A column of any type.</param>
    [OverloadResolutionPriority(1)]
    public static BooleanExpression IsMissing(this IColumn column) => new MissingTest(column);

    /// <summary>True in rows in which a number has no value. NaN is one: see <see cref="IsNaN"/>.</summary>
    /// <param name="operand">A computed number.</param>
    public static BooleanExpression IsMissing(this NumberExpression operand) => MissingValue(operand);

    /// <summary>True in rows in which a condition is neither true nor false.</summary>
    /// <param name="operand">A condition.</param>
    public static BooleanExpression IsMissing(this BooleanExpression operand) => MissingValue(operand);

    /// <summary>True when the number is one of a list.</summary>
    /// <param name="operand">The number.</param>
    /// <param name="values">The list.</param>
    public static BooleanExpression In(this NumberExpression operand, params IEnumerable<double> values) => new NumberIn(operand, [.. values]);

    /// <summary>True when the text is one of a list.</summary>
    /// <param name="operand">The text.</param>
    /// <param name="values">The list.</param>
    public static BooleanExpression In(this TextExpression operand, params IEnumerable<string> values) =>
        new TextIn(operand, [.. values.Select(v => v ?? throw new ArgumentException("A missing text equals nothing; use IsMissing.", nameof(values)))]);

    private static BooleanExpression MissingValue(Expression operand) =>
        operand is IColumn column ? new MissingTest(column) : new MissingValueTest(operand);
}
