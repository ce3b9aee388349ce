namespace Mlops;

/// <summary>The symbols of operators, in JSON and in messages.</summary>
internal static class ExpressionSymbols
{
    private static readonly string[] Arithmetics = ["+", "-", "*", "/"];

    private static readonly string[] Comparisons = ["<", "<=", ">", ">=", "==", "!="];

    public static IEnumerable<string> All => [.. Arithmetics, .. Comparisons, "and", "or", "not", "missing", "in"];

    public static string Of(ArithmeticOperator op) => Arithmetics[(int)op];

    public static string Of(ComparisonOperator op) => Comparisons[(int)op];

    public static bool TryArithmetic(string symbol, out ArithmeticOperator op)
    {
        var index = Arithmetics.IndexOf(symbol);
        op = (ArithmeticOperator)index;
        return index >= 0;
    }

    public static bool TryComparison(string symbol, out ComparisonOperator op)
    {
        var index = Comparisons.IndexOf(symbol);
        op = (ComparisonOperator)index;
        return index >= 0;
    }
}
