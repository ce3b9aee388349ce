namespace Mlops.Transform.Tests;

public sealed class PowerTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);

    public static TheoryData<string> Columns => Numeric.ColumnsWith("yeoJohnson");

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Power_YeoJohnson_EqualsScikitLearn(string name)
    {
        var json = Numeric.Column(name);
        using var batch = json.Batch();
        var transform = await batch.FitAsync(t => t.Power(X).Power(X, standardize: false, name: "plain"), partitionSize: 64);
        var rows = transform.Apply(batch);
        var (scaled, plain) = (json.GetProperty("yeoJohnson"), json.GetProperty("yeoJohnsonPlain"));
        Assert.Equal(scaled.GetProperty("lambda").GetDouble(), Fitted(transform).Lambda, 1e-6);
        Preprocessing.Near(scaled.Numbers("values"), [.. rows.Select(r => r[0])], 2e-6);
        Preprocessing.Near(plain.Numbers("values"), [.. rows.Select(r => r[1])], 1e-5);
    }

    [Fact]
    public async Task Power_BoxCox_EqualsScikitLearn()
    {
        var json = Numeric.Column("lognormal");
        using var batch = json.Batch();
        var transform = await batch.FitAsync(t => t.Power(X, PowerMethod.BoxCox), partitionSize: 64);
        var expected = json.GetProperty("boxCox");
        Assert.Equal(expected.GetProperty("lambda").GetDouble(), Fitted(transform).Lambda, 1e-6);
        Preprocessing.Near(expected.Numbers("values"), [.. transform.Apply(batch).Select(r => r[0])], 2e-6);
    }

    [Theory]
    [InlineData(PowerMethod.YeoJohnson)]
    [InlineData(PowerMethod.BoxCox)]
    public async Task Power_ConstantColumn_IsOnlyCentred(PowerMethod method)
    {
        using var batch = Table.Of(Table.Doubles("x", 3, 3, 3));
        var transform = await batch.FitAsync(t => t.Power(X, method));
        using var other = Table.Of(Table.Doubles("x", 3, 5));
        Assert.Equal([0f, 2f], transform.Apply(other).Select(r => r[0]));
    }

    [Fact]
    public async Task Power_BoxCoxWithZeroInTraining_IsMlops4017()
    {
        using var batch = Table.Of(Table.Doubles("x", 3, 0, 1));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.Power(X, PowerMethod.BoxCox)));
        Assert.Equal(TransformDiagnostics.NotPositive, error.Code);
        Assert.Contains("'x' holds 0", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-2.5)]
    public async Task Power_BoxCoxNotPositiveInServing_RefusesTheRow(double value)
    {
        using var batch = Table.Of(Table.Doubles("x", 3, 2, 1));
        var direct = await batch.FitAsync(t => t.Power(X, PowerMethod.BoxCox));
        var chained = await batch.FitAsync(t => t.Power(X, PowerMethod.BoxCox).AsNumber(out var bent).Standardize(bent, missing: 0));
        using var other = Table.Of(Table.Doubles("x", 1, value));
        Assert.Equal(TransformDiagnostics.NotPositive, Assert.Throws<ModelException>(() => direct.Apply(other)).Code);
        Assert.Equal(TransformDiagnostics.NotPositive, Assert.Throws<ModelException>(() => chained.Apply(other)).Code);
    }

    [Fact]
    public async Task Power_BoxCoxNotPositiveInABoundRow_RefusesTheRow()
    {
        using var batch = Table.Of(Table.Doubles("x", 3, 2, 1));
        var transform = await batch.FitAsync(t => t.Power(X, PowerMethod.BoxCox));
        var row = BatchBuilder.OneRow(transform.InputSchema);
        var bound = transform.BindRow(row.View(), new FeatureBatch(transform.Layout));
        row.Primitive<double>(0).Append(-1);
        Assert.Equal(TransformDiagnostics.NotPositive, Assert.Throws<ModelException>(bound.Run).Code);
    }

    [Fact]
    public async Task Power_BoxCoxMissingAsColumn_StaysMissing()
    {
        using var batch = Table.Of(Table.Doubles("x", 3, null, 1));
        var transform = await batch.FitAsync(
            t => t.Power(X, PowerMethod.BoxCox).AsNumber(out var bent).Impute(bent, Imputation.Constant(-7)));
        Assert.Equal(-7f, transform.Apply(batch)[1][0]);
    }

    [Fact]
    public async Task Power_Missing_CountsAsTheGivenValue()
    {
        using var holes = Table.Of(Table.Doubles("x", 3, null, 1, 8, 20));
        using var filled = Table.Of(Table.Doubles("x", 3, 2, 1, 8, 20));
        var (first, second) = (await holes.FitAsync(t => t.Power(X, missing: 2)), await filled.FitAsync(t => t.Power(X, missing: 2)));
        Assert.Equal(second.Apply(filled).Select(r => r[0]), first.Apply(holes).Select(r => r[0]));
    }

    [Fact]
    public async Task Power_OneValueTwice_StaysWithinTheSearch()
    {
        // Two values: the likelihood has its peak far out, and any exponent makes the same two numbers of them.
        using var batch = Table.Of(Table.Doubles("x", 1, 1, 1, 1, 1, 9));
        var transform = await batch.FitAsync(t => t.Power(X));
        Assert.InRange(Math.Abs(Fitted(transform).Lambda), 0, Peak.Farthest);
        Assert.All(transform.Apply(batch), r => Assert.True(float.IsFinite(r[0])));
    }

    [Fact]
    public void Power_BoxCoxWithASubstituteThatItCannotTake_IsRefused()
    {
        var error = Assert.Throws<ModelException>(() => new TransformBuilder().Power(X, PowerMethod.BoxCox, missing: 0));
        Assert.Equal(TransformDiagnostics.InvalidOption, error.Code);
    }

    private static FittedPower Fitted(FittedTransform transform) => Assert.IsType<FittedPower>(transform.Operations[0]);
}
