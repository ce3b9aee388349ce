namespace Mlops;

// Functions of numbers. A missing operand makes the result missing, unless a function says otherwise; NaN stays NaN.
public static partial class ExpressionVerbs
{
    /// <summary>The number without its sign.</summary>
    /// <param name="operand">Any number.</param>
    public static NumberExpression Abs(this NumberExpression operand) => new NumberFunction(FunctionKind.Abs, operand);

    /// <summary>The smallest integer that is not below the number.</summary>
    /// <param name="operand">Any number.</param>
    public static NumberExpression Ceiling(this NumberExpression operand) => new NumberFunction(FunctionKind.Ceiling, operand);

    /// <summary>The number, or the nearest end of a range. NaN stays NaN.</summary>
    /// <param name="operand">Any number.</param>
    /// <param name="low">The least result.</param>
    /// <param name="high">The largest result; also the result when it is below <paramref name="low"/>.</param>
    public static NumberExpression Clamp(this NumberExpression operand, NumberExpression low, NumberExpression high) => operand.Max(low).Min(high);

    /// <summary>The number, or another one where it is missing. NaN is a value: see <see cref="IsNaN"/>.</summary>
    /// <param name="operand">What may be missing.</param>
    /// <param name="otherwise">What then counts; it may be missing too.</param>
    public static NumberExpression Coalesce(this NumberExpression operand, NumberExpression otherwise) => new Coalesced(operand, otherwise);

    /// <summary>e to the power of the number, by <see cref="ExactExp"/>: the same bits on every machine.</summary>
    /// <param name="operand">Any number.</param>
    public static NumberExpression Exp(this NumberExpression operand) => new NumberFunction(FunctionKind.Exp, operand);

    /// <summary>The largest integer that is not above the number.</summary>
    /// <param name="operand">Any number.</param>
    public static NumberExpression Floor(this NumberExpression operand) => new NumberFunction(FunctionKind.Floor, operand);

    /// <summary>True when the number is NaN, such as 0 / 0. A missing one is missing.</summary>
    /// <param name="operand">Any number.</param>
    public static BooleanExpression IsNaN(this NumberExpression operand) => new NotANumberTest(operand);

    /// <summary>The natural logarithm, by <see cref="ExactLog"/>: the same bits on every machine. NaN below 0, minus infinity at 0.</summary>
    /// <param name="operand">A number above 0.</param>
    public static NumberExpression Log(this NumberExpression operand) => new NumberFunction(FunctionKind.Log, operand);

    /// <summary>The natural logarithm of 1 + the number, precise for small ones too. NaN below -1, minus infinity at -1.</summary>
    /// <param name="operand">A number above -1.</param>
    public static NumberExpression Log1p(this NumberExpression operand) => new NumberFunction(FunctionKind.Log1p, operand);

    /// <summary>The larger of two numbers; NaN when one of them is.</summary>
    /// <param name="operand">Any number.</param>
    /// <param name="other">Any number.</param>
    public static NumberExpression Max(this NumberExpression operand, NumberExpression other) =>
        new Arithmetic(ArithmeticOperator.Max, operand, other);

    /// <summary>The smaller of two numbers; NaN when one of them is.</summary>
    /// <param name="operand">Any number.</param>
    /// <param name="other">Any number.</param>
    public static NumberExpression Min(this NumberExpression operand, NumberExpression other) =>
        new Arithmetic(ArithmeticOperator.Min, operand, other);

    /// <summary>The nearest integer; the even one of two that are as near, as in IEEE 754 and NumPy.</summary>
    /// <param name="operand">Any number.</param>
    public static NumberExpression Round(this NumberExpression operand) => new NumberFunction(FunctionKind.Round, operand);

    /// <summary>The square root; NaN below 0.</summary>
    /// <param name="operand">A number that is not below 0.</param>
    public static NumberExpression Sqrt(this NumberExpression operand) => new NumberFunction(FunctionKind.Sqrt, operand);
}
