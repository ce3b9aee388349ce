namespace Mlops.Transform.Tests;

public sealed class MinMaxPerKeyTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);
    private static readonly TextColumn K = new("k", ColumnType.String);

    [Fact]
    public async Task MinMaxPerKey_EachKey_HasItsOwnRange()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 3, 10, 30, 50), Table.Texts("k", "a", "a", "b", "b", "b"));
        var transform = await batch.FitAsync(t => t.MinMaxPerKey(X, K, low: -1, high: 1), partitionSize: 2);
        using var other = Table.Of(Table.Doubles("x", 1, 2, 5, 30, 70), Table.Texts("k", "a", "a", "a", "b", "b"));
        Assert.Equal([-1f, 0f, 3f, 0f, 2f], MemoryArtifact.Of(transform).Load().Apply(other).Select(r => r[0]));
    }

    // As TensorFlow Transform: 4 gives 0.98201379 wherever there is no range.
    [Theory]
    [InlineData("constant")]
    [InlineData("new")]
    [InlineData(null)]
    public async Task MinMaxPerKey_NoRange_GivesASigmoid(string? key)
    {
        using var batch = Table.Of(Table.Doubles("x", 4, 4, 1, 2), Table.Texts("k", "constant", "constant", "a", "a"));
        var transform = await batch.FitAsync(t => t.MinMaxPerKey(X, K).MinMaxPerKey(X, K, low: 10, high: 20, name: "wide"));
        using var other = Table.Of(Table.Doubles("x", 4), Table.Texts("k", key));
        Assert.Equal([0.98201379f, 19.820137f], transform.Apply(other)[0]);
    }

    [Fact]
    public void MinMaxPerKey_OptionsOutOfRange_AreRefused() => Assert.All(
        new Func<TransformBuilder, TransformBuilder>[] { t => t.MinMaxPerKey(X, K, low: 1, high: 1), t => t.MinMaxPerKey(X, K, maxKeys: 0) },
        build => Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => build(new TransformBuilder())).Code));

    [Fact]
    public async Task Load_TooFewNumbers_IsATypedError()
    {
        using var batch = Table.Of(Table.Doubles("x", 4, 7), Table.Texts("k", "a", "b"));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.MinMaxPerKey(X, K)));
        artifact.Replace("transform.json", "4,", "");
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }
}
