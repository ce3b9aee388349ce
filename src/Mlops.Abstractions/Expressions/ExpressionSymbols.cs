namespace Mlops;

/// <summary>The symbols of operators, in JSON and in messages.</summary>
internal static class ExpressionSymbols
{
    private static readonly string[] Arithmetics = ["+", "-", "*", "/", "min", "max"];

    private static readonly string[] Comparisons = ["<", "<=", ">", ">=", "==", "!="];

    private static readonly string[] Functions = ["abs", "ceiling", "exp", "floor", "log", "log1p", "round", "sqrt"];

    public static IEnumerable<string> All =>
        [.. Arithmetics, .. Comparisons, .. Functions, "and", "or", "not", "missing", "nan", "in", "if", "coalesce"];

    public static string Of(ArithmeticOperator op) => Arithmetics[(int)op];

    public static string Of(ComparisonOperator op) => Comparisons[(int)op];

    public static string Of(FunctionKind kind) => Functions[(int)kind];

    public static bool TryFunction(string symbol, out FunctionKind kind)
    {
        var index = Functions.IndexOf(symbol);
        kind = (FunctionKind)index;
        return index >= 0;
    }

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
