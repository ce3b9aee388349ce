namespace Mlops.Transform.Tests;

public sealed class MaxAbsTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);

    public static TheoryData<string> Columns => Numeric.Columns;

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task MaxAbs_Fixture_EqualsScikitLearn(string name)
    {
        var json = Numeric.Column(name);
        using var batch = json.Batch();
        var transform = await batch.FitAsync(t => t.MaxAbs(X), partitionSize: 64);
        Assert.Equal(json.Numbers("maxAbs").Select(v => (float)v), transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task MaxAbs_OnlyZeros_StayZeros()
    {
        using var batch = Table.Of(Table.Doubles("x", 0, -0.0));
        var transform = await batch.FitAsync(t => t.MaxAbs(X));
        using var other = Table.Of(Table.Doubles("x", 0, 5));
        Assert.Equal([0f, 5f], transform.Apply(other).Select(r => r[0]));
    }

    [Fact]
    public async Task MaxAbs_Missing_CountsAsTheGivenValue()
    {
        using var batch = Table.Of(Table.Doubles("x", null, 4, double.NaN));
        var transform = await batch.FitAsync(t => t.MaxAbs(X, missing: -8));
        Assert.Equal([-1f, 0.5f, -1f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task MaxAbs_NothingSeen_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("x", [null]));
        var error = await Assert.ThrowsAsync<ModelException>(
            () => batch.FitAsync(t => t.MaxAbs(X).AsNumber(out var scaled).Log(scaled, missing: 0)));
        Assert.Equal(TransformDiagnostics.NothingToLearn, error.Code);
    }

    [Fact]
    public async Task MaxAbs_Infinity_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, double.NegativeInfinity));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.MaxAbs(X)));
        Assert.Equal(TransformDiagnostics.InfiniteValue, error.Code);
    }
}
