namespace Mlops.Transform.Tests;

public sealed class OrdinalListTests
{
    private static readonly ListColumn List = new("t", ColumnType.List(ColumnType.String));

    private static DataBatch Words => Table.Of(Table.Lists("t", ["b", "a", "b"], ["c", null, "a", "b"], [], null));

    [Fact]
    public async Task Ordinal_Lists_ArePlacesByFallingCountInTheirOrder()
    {
        using var batch = Words;
        Assert.Equal(
            [[0, 1, 0, -9], [2, -9, 1, 0], [-9, -9, -9, -9], [-9, -9, -9, -9]],
            (await batch.FitAsync(t => t.Ordinal(batch.Schema.List("t"), out var places).PadList(places, 4, pad: -9))).Apply(batch));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Ordinal_UnknownItems_FollowTheRule(string rule, float[] expected)
    {
        var unseen = rule switch { "ignore" => Unseen.Ignore, "own-slot" => Unseen.OwnSlot, _ => Unseen.Buckets(5) };
        using var batch = Words;
        using var other = Table.Of(Table.Lists("t", ["zz", "a", "y"]));
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t
            .Ordinal(batch.Schema.List("t"), out var places, unseen: unseen, unknown: -4).PadList(places, 3, pad: -1))).Load();
        Assert.Equal(expected, transform.Apply(other)[0]);
    }

    public static TheoryData<string, float[]> Rules => new()
    {
        { "ignore", [-4, 1, -4] },
        { "own-slot", [3, 1, 3] },
        { "buckets", [3 + (float)(StableHash.Of("zz"u8) % 5), 1, 3 + (float)(StableHash.Of("y"u8) % 5)] },
    };

    [Fact]
    public async Task Transform_UnknownItemThatIsRefused_IsNamed()
    {
        using var batch = Words;
        using var other = Table.Of(Table.Lists("t", ["a"], ["b", "never"]));
        var transform = await batch.FitAsync(t => t.Ordinal(batch.Schema.List("t"), out var places, unseen: Unseen.Error).PadList(places, 3, pad: -1));
        var error = Assert.Throws<ModelException>(() => transform.Apply(other));
        Assert.Equal(TransformDiagnostics.UnseenCategory, error.Code);
        Assert.Contains("'never'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ordinal_GrowFrom_KeepsThePlacesOfAListVocabulary()
    {
        using var batch = Words;
        var former = await batch.FitAsync(t => t.Ordinal(batch.Schema.List("t"), out var places).PadList(places, 1, pad: -1));
        using var later = Table.Of(Table.Lists("t", ["new", "new", "new", "c"]));
        var options = new VocabularyOptions { GrowFrom = FormerCategories.Of(former, "ordinal-list(t)") };
        var transform = await later.FitAsync(t => t.Ordinal(later.Schema.List("t"), out var places, options).PadList(places, 4, pad: -1));
        Assert.Equal([3, 3, 3, 2], transform.Apply(later)[0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Ordinal_UnknownThatCouldBeAPlace_IsRefused(int unknown) => Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(
        () => new TransformBuilder().Ordinal(List, out _, unknown: unknown)).Code);

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(2)]
    public void PadList_PlacesWithAPadThatCouldBeAWord_IsRefused(double pad)
    {
        var former = FormerCategories.Of("the", "[pad]");
        VocabularyOptions[] options = [new(), new() { Reserved = ["[pad]", "[start]"] }, new() { Reserved = ["[pad]"], GrowFrom = former }];
        foreach (var option in options.Where(o => !(o.Reserved.Count == 2 && pad == 0)))
        {
            var builder = new TransformBuilder().Ordinal(List, out var places, option);
            Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => builder.PadList(places, 3, pad)).Code);
            builder.Deduplicate(places, out var different);
            Assert.Contains("'ordinal-list(t)'", Assert.Throws<ModelException>(() => builder.PadList(different, 3, pad)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PadList_PlaceOfAReservedCategory_IsThatOfNoWord()
    {
        using var batch = Words;
        var reserved = new VocabularyOptions { Reserved = ["[pad]", "[start]"] };
        var transform = await batch.FitAsync(t => t.Ordinal(batch.Schema.List("t"), out var places, reserved, Unseen.OwnSlot).PadList(places, 4));
        Assert.Equal([[2, 3, 2, 0], [4, 0, 3, 2], [0, 0, 0, 0], [0, 0, 0, 0]], transform.Apply(batch));
        var grown = reserved with { GrowFrom = FormerCategories.Of(transform, "ordinal-list(t)") };
        await batch.FitAsync(t => t.Ordinal(batch.Schema.List("t"), out var places, grown).PadList(places, 4, pad: 1));
    }

    [Fact]
    public void Ordinal_ListsOfFloats_AreRefused() => Assert.Throws<SchemaException>(() =>
        new TransformBuilder().Ordinal(new ListColumn("x", ColumnType.List(ColumnType.Float64)), out _));

    [Fact]
    public async Task Load_AsFeatures_IsATypedError()
    {
        using var batch = Words;
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.Ordinal(batch.Schema.List("t"), out var places).PadList(places, 1, pad: -1)));
        artifact.Replace("transform.json", "\"output\": \"column\"", "\"output\": \"features\"");
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }
}
