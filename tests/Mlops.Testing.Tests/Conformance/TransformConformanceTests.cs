namespace Mlops.Testing.Tests;

public sealed class TransformConformanceTests
{
    [Fact]
    public async Task CheckAsync_TheFittedTransform_Conforms()
    {
        using var batch = Fare.Batch();
        await TransformConformance.CheckAsync((await Fare.FeaturesAsync()).Transform, new Transform.TransformComponent(), batch);
    }

    [Theory]
    [InlineData("type", "has the type")]
    [InlineData("training", "every column of serving")]
    [InlineData("columns", "SchemaException")]
    [InlineData("row", "within a batch")]
    [InlineData("allocation", "nothing is allocated")]
    [InlineData("save", "saving twice")]
    public async Task CheckAsync_BrokenDouble_NamesTheRule(string fault, string rule)
    {
        using var batch = Fare.Batch();
        var broken = new BrokenTransform((await Fare.FeaturesAsync()).Transform, fault);
        var error = await Assert.ThrowsAsync<ConformanceException>(() => TransformConformance.CheckAsync(broken, broken, batch));
        Assert.Equal("IFittedTransform", error.Contract);
        Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
    }
}
