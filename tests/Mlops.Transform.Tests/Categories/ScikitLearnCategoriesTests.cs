namespace Mlops.Transform.Tests;

public sealed class ScikitLearnCategoriesTests
{
    private static readonly Dictionary<string, string> Special = new(StringComparer.Ordinal)
    {
        ["None"] = "c is missing", ["infrequent_sklearn"] = "c is unseen",
    };

    private static DataBatch Column => Table.Of(Table.Texts("c", ScikitLearn.Texts("column")));

    private static DataBatch Served => Table.Of(Table.Texts("c", ScikitLearn.Texts("served")));

    [Fact]
    public async Task OneHot_UnknownIgnored_IsThatOfOneHotEncoder()
    {
        using var batch = Column;
        using var served = Served;
        var transform = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("c"), 100, Unseen.Ignore));
        ScikitLearn.Equal("oneHot", transform, transform.Apply(served), "c=", Special);
    }

    [Fact]
    public async Task OneHot_MinCount_IsThatOfMinFrequency()
    {
        using var batch = Column;
        using var served = Served;
        var transform = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("c"), 100, Unseen.OwnSlot, minCount: 10));
        ScikitLearn.Equal("oneHotFrom10", transform, transform.Apply(served), "c=", Special);
    }

    [Fact]
    public async Task OneHot_MaxSize_IsThatOfMaxCategoriesLessTheInfrequentOneButForMissingValues()
    {
        using var batch = Column;
        // There a missing value is a category like others, and here it is too rare to be kept.
        var words = ScikitLearn.Texts("served");
        using var served = Table.Of(Table.Texts("c", [.. words.Select(w => w ?? "another")]));
        var transform = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("c"), 4, Unseen.OwnSlot));
        ScikitLearn.Equal("oneHotAtMost4", transform, transform.Apply(served), "c=", Special);
    }

    [Fact]
    public async Task Ordinal_CategoriesReservedInTheirOrder_IsThatOfOrdinalEncoderButForMissingValues()
    {
        using var batch = Column;
        using var served = Served;
        var json = ScikitLearn.Root.GetProperty("ordinal");
        string[] sorted = [.. json.GetProperty("categories").EnumerateArray().Select(c => c.GetString()!)];
        var transform = await batch.FitAsync(t => t.Ordinal(batch.Schema.Text("c"), new VocabularyOptions { Reserved = sorted }));
        var codes = json.GetProperty("codes").EnumerateArray().Select(c => c.GetSingle());
        // There a missing value is one more category, the last one.
        Assert.Equal(codes.Select(c => c == sorted.Length ? -1 : c), transform.Apply(served).Select(r => r[0]));
    }

    [Fact]
    public async Task MultiHot_Lists_IsThatOfMultiLabelBinarizer()
    {
        using var batch = Table.Of(Table.Lists("c", ScikitLearn.Lists("lists")));
        using var served = Table.Of(Table.Lists("c", ScikitLearn.Lists("servedLists")));
        var transform = await batch.FitAsync(t => t.MultiHot(batch.Schema.List("c"), 100, Unseen.Ignore));
        ScikitLearn.Equal("multiLabel", transform, transform.Apply(served), "c=");
    }
}
