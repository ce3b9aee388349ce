namespace Mlops.Data.Validation.Tests;

public sealed class LabelStatisticsTests
{
    private static readonly StatisticsOptions Options = new() { Label = SliceBy.Values("label") };

    [Fact]
    public async Task ProfileAsync_Label_EqualsScikitLearn()
    {
        using var fixture = new RelationFixture();
        var label = (await fixture.Source().ProfileAsync(Options)).Label!;
        Assert.Equal(["label=false", "label=true"], label.Classes.Select(c => c.Value));
        var kind = label.Columns.Single(c => c.Column == "kind");
        Assert.Equal(fixture["mutualInformationBits"], kind.MutualInformation, 1e-12);
        Assert.InRange(kind.AdjustedMutualInformation, 0, kind.MutualInformation);
        Assert.Equal(fixture["lift"], kind.Lifts.Single(l => l is { Value: "k2", Class: "label=true" }).Lift, 1e-12);
        Assert.Equal("kind", label.Columns[0].Column);
        Assert.DoesNotContain(label.Columns, c => c.Column == "label");
    }

    [Fact]
    public async Task ProfileAsync_ColumnThatIsTheLabel_TellsItsWholeEntropy()
    {
        var schema = new DataSchema(new Field("y", ColumnType.Boolean), new Field("leak", ColumnType.Float64), new Field("noise", ColumnType.Int32));
        var random = new Random(1);
        var source = new MemorySource(
            schema, [.. Enumerable.Range(0, 4000).Select(i => new object?[] { i % 2 == 0, i % 2 + random.NextDouble() / 2, random.Next(5) })], 300);
        var label = (await source.ProfileAsync(new() { Label = SliceBy.Values("y") })).Label!;
        Assert.Equal(1, label.Entropy, 1e-12);
        Assert.Equal("leak", label.Columns[0].Column);
        Assert.InRange(label.Columns[0].AdjustedMutualInformation, 0.99, 1);
        Assert.InRange(label.Columns[1].AdjustedMutualInformation, 0, 0.01);
    }

    [Fact]
    public async Task ProfileAsync_MissingValues_AreACategoryOfTheirOwn()
    {
        var schema = new DataSchema(new Field("y", ColumnType.Boolean), new Field("x", ColumnType.String));
        var source = new MemorySource(schema, [[true, null], [true, null], [false, "a"], [false, "a"]], 3);
        var column = Assert.Single((await source.ProfileAsync(new() { Label = SliceBy.Values("y") })).Label!.Columns);
        Assert.Equal((2, 1.0), (column.Categories, column.MutualInformation));
        Assert.Contains(column.Lifts, l => l is { Value: "(missing)", Class: "y=true", Lift: 2, Count: 2 });
    }

    [Fact]
    public async Task ProfileAsync_LabelByConditionAndBySplit_GivesTheSameBytes()
    {
        using var fixture = new RelationFixture();
        var options = new StatisticsOptions { Label = SliceBy.Where("high", new NumberColumn("y", ColumnType.Float64) > 2) };
        var first = (await fixture.Source(13).ProfileAsync(options with { DegreeOfParallelism = 8 })).ToJson();
        Assert.Equal(first, (await fixture.Source(400).ProfileAsync(options with { DegreeOfParallelism = 1 })).ToJson());
        Assert.Contains("high=true", first, StringComparison.Ordinal);
    }
}
