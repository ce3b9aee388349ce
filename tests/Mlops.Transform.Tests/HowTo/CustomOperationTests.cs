using Mlops.Data.Validation.Tests.HowTo;

namespace Mlops.Transform.Tests.HowTo;

public sealed class CustomOperationTests
{
    [Theory]
    [InlineData("GeoFence.cs", "operation", 0)]
    [InlineData("GeoFence.cs", "learner", 1)]
    [InlineData("GeoFence.cs", "function", 2)]
    [InlineData("ZoneRate.cs", "label", 3)]
    [InlineData("ZoneRate.cs", "folds", 4)]
    [InlineData("CustomOperations.cs", "use", 5)]
    [InlineData("CustomOperations.cs", "load", 6)]
    public void CodeBlock_OfThePage_IsTheCodeThatIsTestedHere(string file, string region, int block) =>
        Assert.Equal(HowToPage.Region(file, region), HowToPage.Block("custom-operation.md", block));
}
