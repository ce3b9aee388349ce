namespace Mlops.Transform.Tests;

public sealed class ImputeTests
{
    public static TheoryData<string> Columns => Preprocessing.Columns;

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Impute_Fixture_EqualsScikitLearn(string name)
    {
        var json = Preprocessing.Column(name);
        if (json.GetProperty("impute_mean").ValueKind == System.Text.Json.JsonValueKind.Null) return;
        using var batch = Table.Of(Table.Doubles("x", [.. json.Numbers("values").Select((v,
            i) => i % 7 == 0 ? null : (double?)v)]));
        foreach (var (kind, with) in new[] { ("mean", Imputation.Mean), ("median", Imputation.Median), ("mode",
            Imputation.Mode) })
        {
            var transform = await batch.FitAsync(t => t.Impute(batch.Schema.Number("x"), with), partitionSize: 50);
            var expected = json.GetProperty("impute_" + kind).GetDouble();
            Assert.Equal(expected, ((FittedImpute)transform.Operations[0]).Substitute, 1e-12 * Math.Max(1, Math.Abs(expected)));
        }
    }

    [Fact]
    public async Task Impute_Indicator_MarksMissingRowsAndNaN()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, null, double.NaN, 4));
        var transform = await batch.FitAsync(t => t.Impute(batch.Schema.Number("x"), Imputation.Constant(-7), indicator: true));
        Assert.Equal([[1f, 0f], [-7f, 1f], [-7f, 1f], [4f, 0f]], transform.Apply(batch));
        Assert.Equal("x is missing", transform.Layout.NameOf(1));
    }

    [Fact]
    public async Task Impute_ModeOfEquallyFrequentValues_IsTheSmallest()
    {
        using var batch = Table.Of(Table.Doubles("x", 3, -2, 3, -2, 0.0, -0.0, 9, null));
        var transform = await batch.FitAsync(t => t.Impute(batch.Schema.Number("x"), Imputation.Mode));
        Assert.Equal(-2, ((FittedImpute)transform.Operations[0]).Substitute);
    }

    [Fact]
    public async Task Impute_AllMissing_NeedsAConstant()
    {
        using var batch = Table.Of(Table.Doubles("x", null, null));
        foreach (var with in new[] { Imputation.Mean, Imputation.Median, Imputation.Mode })
        {
            var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.Impute(batch.Schema.Number("x"),
                with)));
            Assert.Equal(TransformDiagnostics.NothingToLearn, error.Code);
        }

        var transform = await batch.FitAsync(t => t.Impute(batch.Schema.Number("x"), Imputation.Constant(5)));
        Assert.Equal([5f, 5f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public void Impute_ConstantThatIsNoNumber_IsRefused()
    {
        var column = new NumberColumn("x", ColumnType.Float64);
        Assert.Throws<ModelException>(() => new TransformBuilder().Impute(column, Imputation.Constant(double.NaN)));
    }
}
