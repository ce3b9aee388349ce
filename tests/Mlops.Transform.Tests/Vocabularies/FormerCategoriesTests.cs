namespace Mlops.Transform.Tests;

public sealed class FormerCategoriesTests
{
    [Fact]
    public async Task GrowFrom_LaterSpan_KeepsEveryPlaceAndAppends()
    {
        using var first = Table.Of(Table.Texts("c", "b", "a", "b", "z"));
        using var second = Table.Of(Table.Texts("c", "new", "new", "new", "z", "z", "other"));
        var column = first.Schema.Text("c");
        var former = await first.FitAsync(t => t.Ordinal(column));
        var grown = await second.FitAsync(t => t.Ordinal(column, new VocabularyOptions { GrowFrom = FormerCategories.Of(former, "ordinal(c)") }));
        AssertPlaces([0f, 1, 2], ["b", "a", "z"], former);
        AssertPlaces([0f, 1, 2, 3, 4], ["b", "a", "z", "new", "other"], grown);
        AssertPlaces([0f, 1, 2, 3, 4], ["b", "a", "z", "new", "other"], MemoryArtifact.Of(grown).Load());
    }

    [Fact]
    public async Task GrowFrom_SmallerLimit_LeavesNoFormerCategoryOut()
    {
        using var batch = Table.Of(Table.Texts("c", "x", "y", "y"));
        var options = new VocabularyOptions { GrowFrom = FormerCategories.Of("p", "q"), Reserved = ["q", "r"], MaxSize = 1 };
        var grown = await batch.FitAsync(t => t.Ordinal(batch.Schema.Text("c"), options));
        AssertPlaces([0f, 1, 2, -1], ["p", "q", "r", "y"], grown);
        AssertPlaces([0f, 1, 2, -1], ["p", "q", "r", "y"], MemoryArtifact.Of(grown).Load());
    }

    [Fact]
    public async Task Read_FileOfAnArtifact_HasItsCategories()
    {
        using var batch = Table.Of(Table.Texts("c", "a\n", "b", "b"));
        var path = Path.GetTempFileName();
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.Ordinal(batch.Schema.Text("c"))));
        await File.WriteAllBytesAsync(path, artifact.Content["vocab/000-c.txt"], TestContext.Current.CancellationToken);
        var former = FormerCategories.Read(path);
        Assert.Equal((2, FormerCategories.Of("b", "a\n").Hash), (former.Count, former.Hash));
        await File.WriteAllTextAsync(path, "no vocabulary", TestContext.Current.CancellationToken);
        Assert.Equal(TransformDiagnostics.NoVocabulary, Assert.Throws<ModelException>(() => FormerCategories.Read(path)).Code);
        File.Delete(path);
    }

    [Fact]
    public async Task Of_UnknownOperation_NamesTheKnownOnes()
    {
        using var batch = Table.Of(Table.Texts("c", "a"));
        var transform = await batch.FitAsync(t => t.Ordinal(batch.Schema.Text("c")));
        var error = Assert.Throws<ModelException>(() => FormerCategories.Of(transform, "ordinal(d)"));
        Assert.Equal(TransformDiagnostics.NoVocabulary, error.Code);
        Assert.Contains("one of ordinal(c)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SameTextTwice_IsRefused() =>
        Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => FormerCategories.Of("a", "a")).Code);

    [Fact]
    public void Parameters_OtherFormerCategories_AreOtherParameters()
    {
        using var batch = Table.Of(Table.Texts("c", "a"));
        string Print(params string[] former) => new TransformBuilder().Ordinal(
            batch.Schema.Text("c"), new VocabularyOptions { GrowFrom = FormerCategories.Of(former) }).Build().Parameters.ToString()!;
        Assert.NotEqual(Print("a", "b"), Print("b", "a"));
    }

    [Theory]
    [InlineData("\"count\": 2", "\"count\": 3")]
    [InlineData("\"count\": 2", "\"count\": 1")]
    public async Task Load_OtherVocabularyThanItGrewFrom_IsATypedError(string old, string damaged)
    {
        using var batch = Table.Of(Table.Texts("c", "p"));
        var options = new VocabularyOptions { GrowFrom = FormerCategories.Of("p", "q") };
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.Ordinal(batch.Schema.Text("c"), options)));
        artifact.Replace("transform.json", old, damaged);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }

    private static void AssertPlaces(float[] expected, string[] words, FittedTransform transform)
    {
        using var batch = Table.Of(Table.Texts("c", words));
        Assert.Equal(expected, transform.Apply(batch).Select(row => row[0]));
    }
}
