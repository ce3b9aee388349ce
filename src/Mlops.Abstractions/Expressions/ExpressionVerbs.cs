namespace Mlops;

/// <summary>What operators cannot spell.</summary>
public static class ExpressionVerbs
{
    /// <summary>True in rows without a value.</summary>
    /// <param name="column">A column of any type.</param>
    public static BooleanExpression IsMissing(this IColumn column) => new MissingTest(column);

    /// <summary>True when the number is one of a list.</summary>
    /// <param name="operand">The number.</param>
    /// <param name="values">The list.</param>
    public static BooleanExpression In(this NumberExpression operand, params IEnumerable<double> values) => new NumberIn(operand, [.. values]);

    /// <summary>True when the text is one of a list.</summary>
    /// <param name="operand">The text.</param>
    /// <param name="values">The list.</param>
    public static BooleanExpression In(this TextExpression operand, params IEnumerable<string> values) =>
        new TextIn(operand, [.. values.Select(v => v ?? throw new ArgumentException("A missing text equals nothing; use IsMissing.", nameof(values)))]);
}
