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
/// <c>false &amp; missing</c> is false, <c>true | missing</c> is true, and <see cref="ExpressionVerbs.IsMissing"/> always has a
/// value.
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
        if (++Depth > MaxDepth)
            throw new SchemaException(new Problem(
                DiagnosticCodes.InvalidExpression,
                $"An expression is nested {Depth} deep",
                Expected: $"at most {MaxDepth}",
                Remedy: "Use In for long lists of values, or compute a part of it as a column of the source."));
    }

    internal int Depth { get; }

    /// <summary>The expression as people write it, for example <c>tips &gt; 0.2 * fare</c>.</summary>
    public override string ToString() => ExpressionText.Of(this);
}
