using Mlops.Data.Validation.Tests.HowTo;

namespace Mlops.Transform.Tests.HowTo;

public sealed class SelectFeaturesTests
{
    [Theory]
    [InlineData("rename", 0)]
    [InlineData("select", 1)]
    [InlineData("pipeline", 2)]
    public void CodeBlock_OfThePage_IsTheCodeThatIsTestedHere(string region, int block) =>
        Assert.Equal(HowToPage.Region("SelectFeatures.cs", region), HowToPage.Block("select-features.md", block));

    [Fact]
    public async Task Select_FeaturesOfThePage_AreThoseThatItNames()
    {
        using var batch = Table.Of(
            Table.Doubles("fare", 10, 40, 0), Table.Doubles("miles", 0, 25, 4), Table.Doubles("tips", null, 250, 0),
            Table.Texts("company", "a", null, "b"));
        var transform = await batch.FitAsync(SelectFeatures.Features);
        Assert.Equal(["distance", "rate", "company"], transform.Layout.Slots.Select(s => s.Name));
        var (small, same) = SelectFeatures.Select(transform);
        Assert.Equal(["distance", "rate"], small.Layout.Slots.Select(s => s.Name));
        Assert.Equal(["miles", "fare"], small.InputSchema.Names);
        Assert.Equal(MemoryArtifact.Of(small).Text, MemoryArtifact.Of(same).Text);
    }

    [Fact]
    public void Pipeline_OfThePage_SelectsBetweenFitAndTrain()
    {
        var model = SelectFeatures.Pipeline(new FakePipeline().Train, new SelectFeatures.FakeTrainer("train"));
        var select = Assert.Single(model.Definition.Inputs);
        Assert.Equal("select", select.Name);
        Assert.Equal("fit", Assert.Single(select.Definition.Inputs).Name);
    }
}
