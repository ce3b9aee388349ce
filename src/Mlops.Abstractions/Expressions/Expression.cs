namespace Mlops;

/// <summary>
/// A value computed from the columns of a row: built with operators over column handles, stored as data, evaluated by vector
/// kernels. A closed set of nodes, so that an expression can always be saved and loaded.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Numbers are computed in float64. A missing operand makes the result missing, except that
/// <c>false &amp; missing</c> is false, <c>true | missing</c> is true, and <see cref="ExpressionVerbs.IsMissing"/> always has a value.
/// </remarks>
public abstract class Expression
{
    private protected Expression()
    {
    }
}
