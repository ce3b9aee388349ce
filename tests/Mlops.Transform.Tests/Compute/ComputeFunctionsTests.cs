using Mlops.Data.Validation.Tests.HowTo;

namespace Mlops.Transform.Tests;

public sealed class ComputeFunctionsTests
{
    [Fact]
    public void CodeBlock_OfThePage_IsTheCodeThatIsTestedHere() => Assert.Equal(
        HowToPage.Region("FareFeatures.cs", "compute"), HowToPage.Page("concepts/expressions.md").Split("```csharp\n")[1].Split("```")[0]);

    [Fact]
    public async Task Compute_FeaturesOfThePage_AreTheNumbersThatItSays()
    {
        using var batch = Table.Of(
            Table.Doubles("fare", 10, 40, 0), Table.Doubles("miles", 0, 25, 4), Table.Doubles("tips", null, 250, 0),
            Table.Texts("company", "a", null, "b"));
        var transform = MemoryArtifact.Of(await batch.FitAsync(FareFeatures.Build)).Load();
        var rows = transform.Apply(batch);
        Assert.Equal([(float)ExactLog.OnePlus(100), 0, 10, 1], rows[0]);
        Assert.Equal([(float)ExactLog.OnePlus(1.6), 100, 60, 1], rows[1]);
        Assert.Equal([0f, 0, 0, 1], rows[2]);
        Assert.True(transform.ReplayParity() > 0);
    }

    [Fact]
    public async Task Compute_NaNInTheEnd_CountsAsMissing()
    {
        using var batch = Table.Of(Table.Doubles("x", -1, 0, double.NaN));
        var transform = await batch.FitAsync(t => t.Compute(batch.Schema.Number("x").Sqrt().Coalesce(3), "root", missing: -9));
        Assert.Equal([-9f, 0, -9], transform.Apply(batch).Select(r => r[0]));
    }
}
