namespace Mlops.Transform.Tests;

public sealed class StandardizePerKeyTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);
    private static readonly TextColumn K = new("k", ColumnType.String);

    [Fact]
    public async Task StandardizePerKey_EachKey_HasItsOwnMeanAndDeviation()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 3, 10, 30, 50), Table.Texts("k", "a", "a", "b", "b", "b"));
        var transform = await batch.FitAsync(t => t.StandardizePerKey(X, K), partitionSize: 2);
        float[] expected = [-1, 1, -1.2247449f, 0, 1.2247449f];
        Assert.Equal(expected, MemoryArtifact.Of(transform).Load().Apply(batch).Select(r => r[0]));
        Assert.Equal("standardize-per-key(x,k)", transform.Layout.NameOf(0));
    }

    [Fact]
    public async Task StandardizePerKey_UnseenOrMissingKey_LeavesTheNumber()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 3, 100), Table.Texts("k", "a", "a", null));
        var transform = await batch.FitAsync(t => t.StandardizePerKey(X, K));
        using var other = Table.Of(Table.Doubles("x", 7, 8, 3), Table.Texts("k", "new", null, "a"));
        Assert.Equal([7f, 8f, 1f], transform.Apply(other).Select(r => r[0]));
    }

    [Fact]
    public async Task StandardizePerKey_OneValueOfAKey_IsOnlyCentred()
    {
        using var batch = Table.Of(Table.Doubles("x", 5, 1, 3), Table.Texts("k", "single", "a", "a"));
        var transform = await batch.FitAsync(t => t.StandardizePerKey(X, K));
        using var other = Table.Of(Table.Doubles("x", 7), Table.Texts("k", "single"));
        Assert.Equal(2f, transform.Apply(other)[0][0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task StandardizePerKey_OneKey_EqualsStandardize(int seed)
    {
        using var batch = RandomTable.Create(seed, 300);
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t.Compute(s.Number("fare") * 0, "same").AsNumber(out var same)
            .BucketizeAt(same, [1.0], name: "key").AsNumber(out var key)
            .StandardizePerKey(s.Number("fare"), key).Standardize(s.Number("fare")), partitionSize: 70);
        Assert.All(transform.Apply(batch), r => Assert.Equal(r[1], r[0]));
    }

    [Fact]
    public async Task StandardizePerKey_IntegerAndBooleanKeys_CountAsTheirText()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 3, 5), Table.Column("id", ColumnType.Int64, 7L, 7L, -1L),
            Table.Column("flag", ColumnType.Boolean, true, false, true));
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t.StandardizePerKey(X, s.Number("id")).StandardizePerKey(X, s.Boolean("flag")));
        Assert.Equal([[-1f, -1f], [1f, 0f], [0f, 1f]], MemoryArtifact.Of(transform).Load().Apply(batch));
    }

    [Fact]
    public async Task StandardizePerKey_Missing_FollowsItsRule()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, null), Table.Texts("k", "a", "a"));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.StandardizePerKey(X, K)));
        Assert.Equal(TransformDiagnostics.MissingValue, error.Code);
        var transform = await batch.FitAsync(t => t.StandardizePerKey(X, K, missing: 3));
        Assert.Equal([-1f, 1f], transform.Apply(batch).Select(r => r[0]));
        var column = await batch.FitAsync(t => t.StandardizePerKey(X, K).AsNumber(out var z).Impute(z, Imputation.Constant(-9)));
        Assert.Equal([0f, -9f], column.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task StandardizePerKey_Infinity_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, double.NegativeInfinity), Table.Texts("k", "a", "a"));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.StandardizePerKey(X, K)));
        Assert.Equal(TransformDiagnostics.InfiniteValue, error.Code);
    }

    [Fact]
    public void StandardizePerKey_KeyThatIsNoCategory_IsRefused() =>
        Assert.Throws<SchemaException>(() => new TransformBuilder().StandardizePerKey(X, X));
}
