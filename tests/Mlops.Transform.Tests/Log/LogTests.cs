namespace Mlops.Transform.Tests;

public sealed class LogTests
{
    public static TheoryData<string> Columns => Preprocessing.Columns;

    [Theory]
    [MemberData(nameof(Columns))]
    public async Task Log_Fixture_EqualsNumPy(string name)
    {
        var json = Preprocessing.Column(name);
        using var batch = json.Batch();
        var transform = await batch.FitAsync(t => t.Log(batch.Schema.Number("x")));
        var actual = transform.Apply(batch).Select(r => r[0]);
        Assert.Equal(json.Numbers("log1p").Select(v => (float)v), actual);
    }

    [Fact]
    public async Task Log_BelowTheOffset_IsZero()
    {
        using var batch = Table.Of(Table.Doubles("x", -5, 10, 11, 10 + 1.718281828459045));
        var transform = await batch.FitAsync(t => t.Log(batch.Schema.Number("x"), offset: 10));
        Assert.Equal([0f, 0f, 0.6931472f, 1f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task Log_Missing_CountsAsTheGivenValue()
    {
        using var batch = Table.Of(Table.Doubles("x", null, 3));
        var transform = await batch.FitAsync(t => t.Log(batch.Schema.Number("x"), missing: 3));
        var rows = transform.Apply(batch);
        Assert.Equal(rows[1][0], rows[0][0]);
    }

    [Fact]
    public async Task Log_MissingWithoutRule_IsAnErrorAtFit()
    {
        using var batch = Table.Of(Table.Doubles("x", null, 3));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.Log(batch.Schema.Number("x"))));
        Assert.Equal(TransformDiagnostics.MissingValue, error.Code);
    }
}
