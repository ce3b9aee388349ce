namespace Mlops;

/// <summary>The version of the format in which an expression can be written: the oldest, so that older readers take what they know.</summary>
internal static class ExpressionVersion
{
    /// <summary>Columns, constants, operators, comparisons, tests.</summary>
    public const int Operators = 1;

    /// <summary>Besides these functions, choices and tests of computed values.</summary>
    public const int Functions = 2;

    public static int Of(Expression expression) =>
        IsFunction(expression) || expression.Operands.Any(operand => Of(operand) == Functions) ? Functions : Operators;

    private static bool IsFunction(Expression expression) => expression
        is NumberFunction or Choice or Coalesced or NotANumberTest or MissingValueTest
        or Arithmetic { Operator: ArithmeticOperator.Min or ArithmeticOperator.Max };
}
