using Mlops.Data.Validation.Tests.HowTo;

namespace Mlops.Transform.Tests.HowTo;

public sealed class CustomOperationTests
{
    [Theory]
    [InlineData("GeoFence.cs", "operation", 0)]
    [InlineData("GeoFence.cs", "learner", 1)]
    [InlineData("GeoFence.cs", "function", 2)]
    [InlineData("CustomOperations.cs", "use", 3)]
    [InlineData("CustomOperations.cs", "load", 4)]
    public void CodeBlock_OfThePage_IsTheCodeThatIsTestedHere(string file, string region, int block) =>
        Assert.Equal(HowToPage.Region(file, region), HowToPage.Block("custom-operation.md", block));
}
