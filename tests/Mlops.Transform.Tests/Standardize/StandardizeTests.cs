namespace Mlops.Transform.Tests;

public sealed class StandardizeTests
{
    public static TheoryData<string> Columns => Preprocessing.Columns;

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Standardize_Fixture_EqualsScikitLearn(string name)
    {
        var json = Preprocessing.Column(name);
        using var batch = json.Batch();
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x")), partitionSize: 64);
        var fitted = (FittedStandardize)transform.Operations[0];
        var scale = json.GetProperty("scale").GetDouble();
        Assert.Equal(json.GetProperty("mean").GetDouble(), fitted.Mean, 1e-12 * Math.Max(1, Math.Abs(fitted.Mean)));
        Assert.Equal(1, (fitted.StandardDeviation == 0 ? 1 : fitted.StandardDeviation) / scale, name == "shifted" ? 1e-4 : 1e-12);
        Preprocessing.Near(json.Numbers("standardized"), [.. transform.Apply(batch).Select(r => r[0])],
            name == "shifted" ? 1e-3 : 1e-7);
    }

    [Fact]
    public async Task Standardize_HandCase_UsesThePopulationVariance()
    {
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, population deviation 2.
        using var batch = Table.Of(Table.Doubles("x", 2, 4, 4, 4, 5, 5, 7, 9));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x")));
        Assert.Equal([-1.5f, -0.5f, -0.5f, -0.5f, 0, 0, 1, 2], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task Standardize_ConstantColumn_IsOnlyCentred()
    {
        using var batch = Table.Of(Table.Doubles("x", 0.1, 0.1, 0.1));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x")));
        using var other = Table.Of(Table.Doubles("x", 0.1, 2.1));
        Assert.Equal([0f, 2f], transform.Apply(other).Select(r => r[0]));
    }

    [Fact]
    public async Task Standardize_Missing_CountsAsTheGivenValueInFitAndApplication()
    {
        using var holes = Table.Of(Table.Doubles("x", 6, null, double.NaN, 2));
        using var filled = Table.Of(Table.Doubles("x", 6, 1, 1, 2));
        var a = await holes.FitAsync(t => t.Standardize(holes.Schema.Number("x"), missing: 1));
        var b = await filled.FitAsync(t => t.Standardize(filled.Schema.Number("x")));
        Assert.Equal(((FittedStandardize)b.Operations[0]).Mean, ((FittedStandardize)a.Operations[0]).Mean, 1e-15);
        Assert.Equal(b.Apply(filled), a.Apply(holes));
    }

    [Fact]
    public async Task Standardize_AllMissingWithRule_IsZero()
    {
        using var batch = Table.Of(Table.Doubles("x", null, null));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x"), missing: 3));
        Assert.Equal([0f, 0f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task Standardize_MissingWithoutRule_IsAnErrorAtFitThatSaysHowToChoose()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, null, 2));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.Standardize(batch.Schema.Number("x"))));
        Assert.Equal(
            "MLOPS4001: Column 'x' has no value, and operation 'standardize(x)' has no rule for missing values (in 1 row(s) of the training set). Expected a value in every row. Say what counts instead: Standardize(column, missing: 0), in the unit of the column. NaN counts as missing.",
            error.Message);
    }

    [Fact]
    public async Task Standardize_MissingWithoutRuleInServing_NamesTheRow()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x")));
        using var request = Table.Of(Table.Doubles("x", 1, 2, null));
        var error = Assert.Throws<ModelException>(() => transform.Apply(request));
        Assert.Equal(TransformDiagnostics.MissingValue, error.Code);
        Assert.Equal("table, row 3", error.Problem.Where);
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task Standardize_InfinityInTraining_IsRefused(double value)
    {
        using var batch = Table.Of(Table.Doubles("x", 1, value, value));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.Standardize(batch.Schema.Number("x"))));
        Assert.Equal(TransformDiagnostics.InfiniteValue, error.Code);
        Assert.Contains("2 infinite", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standardize_SpreadBeyondFloat64_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("x", 1e308, -1e308));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.Standardize(batch.Schema.Number("x"))));
        Assert.Equal(TransformDiagnostics.InfiniteValue, error.Code);
    }

    [Fact]
    public async Task Standardize_EveryNumberType_GivesTheSameFeatures()
    {
        using var batch = Table.Of(
            Table.Column("i", ColumnType.Int32, 1, 2, 7), Table.Column("l", ColumnType.Int64, 1L, 2L, 7L),
            Table.Column("f", ColumnType.Float32, 1f, 2f, 7f), Table.Column("d", ColumnType.Float64, 1d, 2d, 7d));
        var transform = await batch.FitAsync(t => batch.Schema.Names.Aggregate(t, (b,
            n) => b.Standardize(batch.Schema.Number(n))));
        Assert.All(transform.Apply(batch), row => Assert.Single(row.Distinct()));
    }

    [Fact]
    public async Task Standardize_OneRow_IsZero()
    {
        using var batch = Table.Of(Table.Doubles("x", 17));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x")));
        Assert.Equal(0f, transform.Apply(batch)[0][0]);
    }

    [Theory]
    [InlineData(TransformRules.Default)]
    [InlineData(TransformRules.Tensorflow)]
    public async Task Standardize_ConstantColumn_IsOnlyCentredUnderAnyRules(TransformRules rules)
    {
        using var batch = Table.Of(Table.Doubles("x", 4, 4));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x"), rules: rules));
        using var other = Table.Of(Table.Doubles("x", 4, 7));
        Assert.Equal([0f, 3f], transform.Apply(other).Select(r => r[0]));
    }

    [Fact]
    public async Task Standardize_TensorflowRules_NothingSeenChangesNothing()
    {
        using var batch = Table.Of(Table.Doubles("x", null, null));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x"), rules: TransformRules.Tensorflow)
            .AsNumber(out var scaled).Impute(scaled, Imputation.Constant(-1)));
        using var other = Table.Of(Table.Doubles("x", 7, null));
        Assert.Equal([7f, -1f], MemoryArtifact.Of(transform).Load().Apply(other).Select(r => r[0]));
    }
}
