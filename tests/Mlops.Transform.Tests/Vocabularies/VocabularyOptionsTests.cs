namespace Mlops.Transform.Tests;

public sealed class VocabularyOptionsTests
{
    [Theory]
    [InlineData(VocabularyOrder.ScoreThenBytes, "b,a,c,é,\n")]
    [InlineData(VocabularyOrder.ScoreThenBytesFalling, "b,é,c,a,\n")]
    public async Task Order_EqualCounts_RiseOrFallByTheirBytes(VocabularyOrder order, string expected)
    {
        using var batch = Table.Of(Table.Texts("c", "b", "b", "b", "é", "a", "c", "c", "a", "é", "\n"));
        Assert.Equal(expected.Split(','), await WordsAsync(batch, new VocabularyOptions { Order = order }));
    }

    [Fact]
    public async Task Order_Fingerprint_IsThatOfTheDigests()
    {
        using var batch = Table.Of(Table.Texts("c", "a", "b", "b", "c", "d", "d", "d", ""));
        // sorted(words, key=lambda w: hashlib.sha1(w.encode()).hexdigest()) in Python.
        string[] expected = ["d", "c", "a", "", "b"];
        Assert.Equal(expected, await WordsAsync(batch, new VocabularyOptions { Order = VocabularyOrder.Fingerprint }));
    }

    [Fact]
    public async Task MaxSize_Fingerprint_StillKeepsTheMostFrequent()
    {
        using var batch = Table.Of(Table.Texts("c", "a", "b", "b", "c", "d", "d", "d"));
        var words = await WordsAsync(batch, new VocabularyOptions { Order = VocabularyOrder.Fingerprint, MaxSize = 2 });
        Assert.Equal(["b", "d"], words.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task OnlyLines_EmptyAndBrokenTexts_AreLeftOut()
    {
        using var batch = Table.Of(Table.Texts("c", "", "", "a\nb", "a\rb", "a b", null));
        Assert.Equal(["a b"], await WordsAsync(batch, new VocabularyOptions { OnlyLines = true }));
        Assert.Equal(["", "a\nb", "a\rb", "a b"], await WordsAsync(batch, new VocabularyOptions()));
    }

    [Fact]
    public async Task Empty_NothingWasSeen_HasNoDummy()
    {
        using var batch = Table.Of(Table.Texts("c", null, null));
        Assert.Empty(await WordsAsync(batch, new VocabularyOptions { OnlyLines = true }));
    }

    [Fact]
    public async Task Reserved_SeenOrNot_ComeFirstAndOnce()
    {
        using var batch = Table.Of(Table.Texts("c", "a", "a", "b", "[pad]"));
        Assert.Equal(["[start]", "[pad]", "a"], await WordsAsync(
            batch, new VocabularyOptions { Reserved = ["[start]", "[pad]"], MinCount = 2 }));
        Assert.Equal(["[start]", "[pad]", "a"], await WordsAsync(
            batch, new VocabularyOptions { Reserved = ["[start]", "[pad]"], MaxSize = 3 }));
        Assert.Equal(["[start]", "[pad]"], await WordsAsync(
            batch, new VocabularyOptions { Reserved = ["[start]", "[pad]"], MaxSize = 1 }));
    }

    [Fact]
    public async Task Weights_ColumnOfNumbers_RanksBySumAndThresholdIsOnIt()
    {
        using var batch = Table.Of(
            Table.Texts("c", "a", "a", "b", "c", "d", "d"), Table.Doubles("w", 0.5, 0.25, 2, 0.75, null, double.NaN));
        var options = new VocabularyOptions { Weights = batch.Schema.Number("w") };
        Assert.Equal(["b", "a", "c", "d"], await WordsAsync(batch, options));
        Assert.Equal(["b", "c", "a"], await WordsAsync(batch, options with { MinScore = 0.75, Order = VocabularyOrder.ScoreThenBytesFalling }));
        Assert.Equal(["a"], await WordsAsync(batch, options with { MinScore = 0.75, MinCount = 2 }));
    }

    [Fact]
    public async Task Weights_Served_AreNotRead()
    {
        using var batch = Table.Of(Table.Texts("c", "a", "b"), Table.Doubles("w", 1, 2));
        var transform = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("c"), new VocabularyOptions { Weights = batch.Schema.Number("w") }));
        Assert.Equal(["c"], transform.InputSchema.Names);
        using var alone = batch.Select(transform.InputSchema);
        Assert.Equal([1, 0], Table.Hot(MemoryArtifact.Of(transform).Load().Apply(alone)));
    }

    [Fact]
    public async Task Weights_NegativeOrInfinite_AreRefusedWithTheirNumber()
    {
        using var batch = Table.Of(Table.Texts("c", "a", "a", "b"), Table.Doubles("w", -1, 1, double.PositiveInfinity));
        var error = await Assert.ThrowsAsync<ModelException>(() => WordsAsync(batch, new VocabularyOptions { Weights = batch.Schema.Number("w") }));
        Assert.Equal(TransformDiagnostics.InvalidWeight, error.Code);
        Assert.Contains("'w' holds 2 weight(s)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_ByKey_KeepsTheBestOfEachInAddition()
    {
        using var batch = Table.Of(
            Table.Texts("c", "a", "a", "a", "b", "b", "x", "y", "y", "z"),
            Table.Texts("key", "1", "1", "1", "1", "1", "2", "2", "2", null));
        var options = new VocabularyOptions { MaxSize = 1, CoverageKey = batch.Schema.Text("key"), CoverageTopK = 1 };
        Assert.Equal(["a", "y", "z"], await WordsAsync(batch, options));
        Assert.Equal(["a", "b", "y"], await WordsAsync(batch, options with { CoverageTopK = 0, CoverageMinScore = 2 }));
        Assert.Equal(["a", "y"], await WordsAsync(batch, options with { CoverageTopK = 1, CoverageMinScore = 2 }));
    }

    [Theory]
    [InlineData("information", false, null, false)]
    [InlineData("adjusted", true, 0.0, false)]
    [InlineData("weighted", false, null, true)]
    public async Task MutualInformation_Fixture_RanksAsTensorFlowTransform(string expected, bool isAdjusted, double? minDifference, bool isWeighted)
    {
        using var batch = CategoryFixture.Batch;
        var options = new VocabularyOptions
        {
            Score = isAdjusted ? VocabularyScore.AdjustedMutualInformation : VocabularyScore.MutualInformation,
            MinDifference = minDifference, Weights = isWeighted ? batch.Schema.Number("weight") : null,
        };
        var scores = CategoryFixture.Of(expected).Words();
        string[] ranked = [.. scores.OrderByDescending(s => s.Value).Select(s => s.Key)];
        Assert.Equal(ranked, await WordsAsync(batch, options, "word", "label"));
        var middle = (scores[ranked[2]] + scores[ranked[3]]) / 2;
        Assert.Equal(ranked.Take(3), await WordsAsync(batch, options with { MinScore = middle }, "word", "label"));
    }

    [Fact]
    public async Task MutualInformation_RowsWithoutLabel_DoNotCount()
    {
        using var batch = Table.Of(Table.Texts("c", "a", "b", "b", "a", "never"), Table.Doubles("y", 1, 0, 0, 1, null));
        var options = new VocabularyOptions { Score = VocabularyScore.MutualInformation };
        Assert.Equal(["a", "b"], await WordsAsync(batch, options, "c", "y"));
    }

    [Fact]
    public async Task MutualInformation_LabelOfNumbers_IsRefused()
    {
        using var batch = Table.Of(
            Table.Texts("c", [.. Enumerable.Repeat("a", 1001)]), Table.Doubles("y", [.. Enumerable.Range(0, 1001).Select(i => (double?)i)]));
        var error = await Assert.ThrowsAsync<ModelException>(() =>
            WordsAsync(batch, new VocabularyOptions { Score = VocabularyScore.MutualInformation }, "c", "y"));
        Assert.Equal(TransformDiagnostics.TooManyClasses, error.Code);
    }

    [Fact]
    public void MutualInformation_WithoutLabel_IsRefusedWhenBuilt()
    {
        var error = Assert.Throws<ModelException>(() => new TransformBuilder().OneHot(
            new TextColumn("c", ColumnType.String), new VocabularyOptions { Score = VocabularyScore.MutualInformation }).Build());
        Assert.Equal(TransformDiagnostics.NoLabel, error.Code);
        Assert.Contains("one-hot(c)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_OutOfRange_AreNamed()
    {
        var key = new TextColumn("k", ColumnType.String);
        VocabularyOptions[] wrong =
        [
            new() { MaxSize = 0 }, new() { MinCount = 0 }, new() { MinScore = double.NaN }, new() { CoverageTopK = -1, CoverageKey = key },
            new() { CoverageTopK = 2 }, new() { CoverageKey = key }, new() { MinDifference = 1 }, new() { Reserved = ["a", "a"] },
            new() { Score = VocabularyScore.MutualInformation, MinDifference = -1 },
        ];
        foreach (var options in wrong)
        {
            var error = Assert.Throws<ModelException>(() => new TransformBuilder().OneHot(key, options));
            Assert.Equal(TransformDiagnostics.InvalidOption, error.Code);
        }
    }

    private static async Task<string[]> WordsAsync(DataBatch batch, VocabularyOptions options, string column = "c", string? label = null)
    {
        var transform = await batch.FitAsync(
            t => (label is null ? t : t.Label(batch.Schema.Number(label))).OneHot(batch.Schema.Text(column), options), partitionSize: 3);
        var loaded = MemoryArtifact.Of(transform).Load();
        Assert.Equal(MemoryArtifact.Of(transform).Text, MemoryArtifact.Of(loaded).Text);
        var vocabulary = ((FittedOneHot)loaded.Operations[0]).Vocabulary;
        return [.. Enumerable.Range(0, vocabulary.Count).Select(vocabulary.TextOf)];
    }
}
