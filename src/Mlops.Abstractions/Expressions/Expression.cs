namespace Mlops;

/// <summary>
/// A value computed from the columns of a row: built with operators over column handles, stored as data, evaluated by vector
/// kernels. A closed set of nodes, so that an expression can always be saved and loaded.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Numbers are computed in float64: an int64 beyond 2^53 is rounded to the nearest float64 first.
/// NaN is a
/// value; it compares as false with everything, except that <c>!=</c> is true. A missing operand makes the result missing,
/// except that
/// <c>false &amp; missing</c> is false, <c>true | missing</c> is true, <see cref="If"/> asks only for the number that it takes,
/// <see cref="ExpressionVerbs.Coalesce"/> takes the first that has a value, and <see cref="ExpressionVerbs.IsMissing(IColumn)"/> always has one.
/// </remarks>
public abstract class Expression
{
    /// <summary>The deepest nesting: JSON readers and the stack hold it at any place.</summary>
    internal const int MaxDepth = 48;

    private protected Expression(params ReadOnlySpan<Expression?> operands)
    {
        foreach (var operand in operands)
        {
            ArgumentNullException.ThrowIfNull(operand);
            Depth = Math.Max(Depth, operand.Depth);
        }

        Operands = [.. operands!];
        if (++Depth > MaxDepth)
            throw new SchemaException(new Problem(
                DiagnosticCodes.InvalidExpression,
                $"An expression is nested {Depth} deep",
                Expected: $"at most {MaxDepth}",
                Remedy: "Use In for long lists of values, or compute a part of it as a column of the source."));
    }

    internal int Depth { get; }

    internal IReadOnlyList<Expression> Operands { get; }

    /// <summary>
    /// A number or another one, by a condition. A row has no value where the condition has none, or that number which it takes; the other number
    /// does not matter.
    /// </summary>
    /// <param name="condition">What decides.</param>
    /// <param name="then">The number where it is true.</param>
    /// <param name="otherwise">The number where it is false.</param>
    public static NumberExpression If(BooleanExpression condition, NumberExpression then, NumberExpression otherwise) =>
        new Choice(condition, then, otherwise);

    /// <summary>The expression as people write it, for example <c>tips &gt; 0.2 * fare</c>.</summary>
    public override string ToString() => ExpressionText.Of(this);
}
