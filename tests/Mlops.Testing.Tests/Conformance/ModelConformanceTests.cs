namespace Mlops.Testing.Tests;

public sealed class ModelConformanceTests
{
    [Fact]
    public async Task CheckAsync_GoodModel_Conforms()
    {
        var features = await FeaturesAsync();
        var model = new BrokenModel(features.Layout.Width, "");
        await ModelConformance.CheckAsync(model, model, features);
    }

    [Theory]
    [InlineData("type", "has the type")]
    [InlineData("width", "every feature")]
    [InlineData("left-out", "finite score")]
    [InlineData("probability", "is a probability")]
    [InlineData("batch-size", "within a batch")]
    [InlineData("state", "bits")]
    [InlineData("allocation", "allocates nothing")]
    [InlineData("save", "saves the same bytes")]
    [InlineData("load", "a loaded model gives the same bits")]
    public async Task CheckAsync_BrokenDouble_NamesTheRule(string fault, string rule)
    {
        var features = await FeaturesAsync();
        var model = new BrokenModel(features.Layout.Width, fault);
        var error = await Assert.ThrowsAsync<ConformanceException>(() => ModelConformance.CheckAsync(model, model, features));
        Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
    }

    private static async Task<FeatureBatch> FeaturesAsync()
    {
        await foreach (var batch in (await Fare.FeaturesAsync()).ReadAsync()) return batch;
        throw new InvalidOperationException("There are no rows.");
    }
}
