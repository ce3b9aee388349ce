namespace Mlops.Abstractions.Tests.Expressions;

public class ExpressionFunctionTests
{
    private const double Inf = double.PositiveInfinity;

    private static readonly NumberColumn X = new("x", ColumnType.Float64);
    private static readonly NumberColumn Y = new("y", ColumnType.Float64);
    private static readonly DataSchema Schema = new(new Field("x", ColumnType.Float64), new Field("y", ColumnType.Float64));

    public static TheoryData<NumberExpression, double?[]> OneNumber => new()
    {
        { X.Abs(), [2.5, 0, 0.5, 1.5, Inf, double.NaN, null] },
        { X.Ceiling(), [-2, 0, 1, 2, Inf, double.NaN, null] },
        { X.Floor(), [-3, 0, 0, 1, Inf, double.NaN, null] },
        { X.Round(), [-2, 0, 0, 2, Inf, double.NaN, null] },
        { X.Sqrt(), [double.NaN, 0, Math.Sqrt(0.5), Math.Sqrt(1.5), Inf, double.NaN, null] },
        { X.Exp(), [ExactExp.Of(-2.5), 1, ExactExp.Of(0.5), ExactExp.Of(1.5), Inf, double.NaN, null] },
        { X.Log(), [double.NaN, -Inf, ExactLog.Of(0.5), ExactLog.Of(1.5), Inf, double.NaN, null] },
        { X.Log1p(), [double.NaN, 0, ExactLog.OnePlus(0.5), ExactLog.OnePlus(1.5), Inf, double.NaN, null] },
        { X.Clamp(-1, 1), [-1, 0, 0.5, 1, 1, double.NaN, null] },
        { X.Coalesce(7), [-2.5, 0, 0.5, 1.5, Inf, double.NaN, 7] },
        { Expression.If(X.IsNaN(), 7, X), [-2.5, 0, 0.5, 1.5, Inf, 7, null] },
        { Expression.If((X * 2).IsMissing(), 7, X), [-2.5, 0, 0.5, 1.5, Inf, double.NaN, 7] },
        { Expression.If((X > 1).IsMissing(), 7, 8), [8, 8, 8, 8, 8, 8, 7] },
    };

    [Theory]
    [MemberData(nameof(OneNumber))]
    public void Evaluate_FunctionOfOneNumber_IsKnown(NumberExpression expression, double?[] expected) =>
        Assert.Equal(expected, Values(expression, [-2.5, 0, 0.5, 1.5, Inf, double.NaN, null], new double?[7]));

    [Fact]
    public void MinAndMax_NaNAndMissing_SpreadAndMinusZeroIsTheSmaller()
    {
        double?[] x = [1, 2, double.NaN, 1, null, 1, -0.0, 0.0];
        double?[] y = [2, 1, 1, double.NaN, 1, null, 0.0, -0.0];
        Assert.Equal([1, 1, double.NaN, double.NaN, null, null, -0.0, -0.0], Values(X.Min(Y), x, y));
        Assert.Equal([2, 2, double.NaN, double.NaN, null, null, 0.0, 0.0], Values(X.Max(Y), x, y));
        Assert.True(double.IsNegative(Values(X.Min(Y), x, y)[7]!.Value));
        Assert.False(double.IsNegative(Values(X.Max(Y), x, y)[6]!.Value));
    }

    [Fact]
    public void If_MissingParts_OnlyThePartThatIsTakenMatters()
    {
        // Condition x > 0; then y; else 5.
        Assert.Equal([2, 5, null, null], Values(Expression.If(X > 0, Y, 5), [1, -1, null, 1], [2, null, 3, null]));
        // The condition decides although one side of it is missing.
        Assert.Equal([1], Values(Expression.If(X > 0 | Y > 0, 1, 2), [1], [null]));
    }

    [Fact]
    public void Clamp_CrossedEnds_IsTheUpperOne() => Assert.Equal([0, 0], Values(X.Clamp(3, 0), [-5, 5], new double?[2]));

    [Fact]
    public void Coalesce_Chain_TakesTheFirstThatHasAValue() =>
        Assert.Equal([1, 2, -1, double.NaN], Values(X.Coalesce(Y).Coalesce(-1), [1, null, null, double.NaN], [9, 2, null, 9]));

    [Fact]
    public void Functions_OfNothing_AreRefusedWhenBuilt()
    {
        Assert.Throws<ArgumentNullException>(() => ((NumberExpression)null!).Abs());
        Assert.Throws<ArgumentNullException>(() => X.Min(null!));
        Assert.Throws<ArgumentNullException>(() => Expression.If(null!, X, Y));
        Assert.Throws<ArgumentNullException>(() => ((BooleanExpression)null!).IsMissing());
    }

    [Fact]
    public void Evaluate_EveryFunction_AllocatesNothing()
    {
        var expression = Expression.If(
            (X / Y).IsNaN() | (X > Y).IsMissing(), X.Abs().Sqrt().Log1p(), X.Clamp(-1, Y.Coalesce(3)).Exp() + X.Log() + X.Floor() + X.Ceiling().Round());
        var plan = ExpressionPlan.Compile(expression, Schema);
        using var batch = Batch([.. Enumerable.Range(0, 1000).Select(i => i % 7 == 0 ? null : (double?)i)], new double?[1000]);
        var (values, isPresent) = (new double[1000], new bool[1000]);
        plan.EvaluateNumbers(batch, values, isPresent);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++) plan.EvaluateNumbers(batch, values, isPresent);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static double?[] Values(NumberExpression expression, double?[] x, double?[] y)
    {
        using var batch = Batch(x, y);
        var (values, isPresent) = (new double[x.Length], new bool[x.Length]);
        ExpressionPlan.Compile(expression, Schema).EvaluateNumbers(batch, values, isPresent);
        return [.. values.Select((value, i) => isPresent[i] ? value : (double?)null)];
    }

    private static DataBatch Batch(double?[] x, double?[] y)
    {
        var rows = new BatchBuilder(Schema);
        for (var i = 0; i < x.Length; i++)
        {
            rows.Primitive<double>(0).Append(x[i]);
            rows.Primitive<double>(1).Append(y[i]);
        }

        return rows.Build();
    }
}
