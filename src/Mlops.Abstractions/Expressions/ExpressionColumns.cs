namespace Mlops;

/// <summary>Finds the columns of an expression.</summary>
internal static class ExpressionColumns
{
    public static IEnumerable<IColumn> Of(Expression expression) => expression switch
    {
        IColumn column => [column],
        Arithmetic a => Of(a.Left).Concat(Of(a.Right)),
        NumberComparison c => Of(c.Left).Concat(Of(c.Right)),
        TextComparison c => Of(c.Left).Concat(Of(c.Right)),
        TimeComparison c => Of(c.Left).Concat(Of(c.Right)),
        Logical l => Of(l.Left).Concat(Of(l.Right)),
        Not not => Of(not.Operand),
        MissingTest test => [test.Column],
        NumberIn i => Of(i.Operand),
        TextIn i => Of(i.Operand),
        _ => [],
    };
}
