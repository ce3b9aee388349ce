namespace Mlops;

/// <summary>Finds the columns of an expression.</summary>
internal static class ExpressionColumns
{
    public static IEnumerable<IColumn> Of(Expression expression) => expression switch
    {
        IColumn column => [column],
        MissingTest test => [test.Column],
        _ => expression.Operands.SelectMany(Of),
    };
}
