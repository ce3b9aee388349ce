namespace Mlops.Transform.Tests;

/// <summary>A row has the same features, or is refused with the same words, in whatever way a transform is applied to it.</summary>
public sealed class RowOutcomeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task AnyOperation_RowsAtTheEndsOfTheirTypes_AreTakenOrRefusedAlike(int seed)
    {
        using var train = RandomTable.Create(seed, 400);
        using var test = RandomExtremes.Create(seed + 100, 300);
        Assert.Contains(true, Compare(await RandomTable.FitAsync(train), test));
    }

    [Fact]
    public async Task StrictOperation_RowsAtTheEndsOfTheirTypes_AreTakenOrRefusedAlike()
    {
        using var train = StrictTransforms.Rows(3, 3000);
        using var test = RandomExtremes.Create(103, 400);
        foreach (var build in StrictTransforms.Each) Compare(await train.FitAsync(t => build(t, train.Schema)), test);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task RowThatSeveralOperationsRefuse_IsRefusedByTheSameOne(int seed)
    {
        using var train = StrictTransforms.Rows(seed, 3000);
        using var test = RandomExtremes.Create(seed + 100, 300);
        var random = new Random(seed);
        for (var graph = 0; graph < 10; graph++)
        {
            var chosen = StrictTransforms.Each.ToArray();
            random.Shuffle(chosen);
            var transform = await train.FitAsync(t => chosen[..4].Aggregate(t, (builder, build) => build(builder, train.Schema)));
            Assert.Contains(false, Compare(transform, test));
        }
    }

    /// <returns>Which rows were accepted.</returns>
    private static IEnumerable<bool> Compare(FittedTransform transform, DataBatch test)
    {
        var expected = RowOutcomes.InABatch(transform, test);
        Assert.Equal(expected, RowOutcomes.Bound(transform, test));
        Assert.Equal(expected, RowOutcomes.AsRecords<RandomRow>(transform, test));
        return expected.Select(outcome => !RowOutcomes.IsRefusal(outcome));
    }
}
