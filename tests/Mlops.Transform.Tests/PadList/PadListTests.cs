namespace Mlops.Transform.Tests;

public sealed class PadListTests
{
    private static readonly ColumnType Floats = ColumnType.List(ColumnType.Float32);

    [Theory]
    [InlineData(LongLists.KeepFirst, false, new[] { 1f, 2, 3 }, new[] { 9f, -7, -7 })]
    [InlineData(LongLists.KeepLast, false, new[] { 2f, 3, 4 }, new[] { 9f, -7, -7 })]
    [InlineData(LongLists.KeepFirst, true, new[] { 1f, 2, 3 }, new[] { -7f, -7, 9 })]
    [InlineData(LongLists.KeepLast, true, new[] { 2f, 3, 4 }, new[] { -7f, -7, 9 })]
    public async Task PadList_LongAndShortLists_AreCutAndFilledUp(LongLists longer, bool padFront, float[] cut, float[] filled)
    {
        using var batch = Of([1f, 2f, 3f, 4f], [9f]);
        Assert.Equal([cut, filled], (await batch.FitAsync(t => t.PadList(batch.Schema.List("x"), 3, -7, longer, padFront))).Apply(batch));
    }

    [Fact]
    public async Task PadList_WhatIsNotThere_IsThePadInItsPlace()
    {
        using var batch = Of([1f, null, 3f], [float.NaN, float.PositiveInfinity], [], null);
        Assert.Equal(
            [[1, 5, 3], [5, float.PositiveInfinity, 5], [5, 5, 5], [5, 5, 5]],
            (await batch.FitAsync(t => t.PadList(batch.Schema.List("x"), 3, pad: 5))).Apply(batch));
    }

    [Fact]
    public async Task PadList_ExactLength_IsNeitherCutNorRefused()
    {
        using var batch = Of([1f, 2f], [3f, 4f]);
        Assert.Equal(
            [[1, 2], [3, 4]], (await batch.FitAsync(t => t.PadList(batch.Schema.List("x"), 2, longer: LongLists.Refuse))).Apply(batch));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task PadList_AnyNumberType_IsRoundedToFloat32(string type, object item)
    {
        Assert.True(ColumnType.TryParse($"list<{type}>", out var list));
        using var batch = Table.Of(Table.Column("x", list, [new object?[] { item, null }]));
        Assert.Equal([[16_777_216, 0, 0]], (await batch.FitAsync(t => t.PadList(batch.Schema.List("x"), 3))).Apply(batch));
    }

    public static TheoryData<string, object> Numbers => new()
    {
        { "int32", 16_777_217 }, { "int64", 16_777_217L }, { "float32", 16_777_216f }, { "float64", 16_777_217.0 },
    };

    [Fact]
    public async Task Transform_ListThatIsTooLong_NamesRowLengthAndColumn()
    {
        using var batch = Of([1f], [1f, 2f, 3f]);
        using var fitting = Of([1f]);
        var transform = await fitting.FitAsync(t => t.PadList(batch.Schema.List("x"), 2, longer: LongLists.Refuse));
        var error = Assert.Throws<ModelException>(() => transform.Apply(batch));
        Assert.Equal(TransformDiagnostics.LongList, error.Code);
        Assert.Contains("'x' has a list of 3 items", error.Message, StringComparison.Ordinal);
        Assert.Contains("row 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_AreThePlaces()
    {
        using var batch = Of([1f]);
        Assert.Equal(["x[0]", "x[1]"], (await batch.FitAsync(t => t.PadList(batch.Schema.List("x"), 2))).Layout.Slots[0].Labels);
    }

    [Fact]
    public void PadList_OptionsOutOfRange_AreRefused()
    {
        var x = new ListColumn("x", Floats);
        Assert.All(new Func<TransformBuilder, TransformBuilder>[]
        {
            t => t.PadList(x, 0),
            t => t.PadList(x, 100_001),
            t => t.PadList(x, 2, pad: double.NaN),
            t => t.PadList(x, 2, longer: (LongLists)9),
        }, add => Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => add(new TransformBuilder())).Code));
    }

    [Theory]
    [InlineData("\"keepFirst\"", "\"keepNone\"")]
    [InlineData("\"output\": \"features\"", "\"output\": \"column\"")]
    [InlineData("\"length\": 2", "\"length\": 0")]
    [InlineData("float32", "string")]
    public async Task Load_DamagedOptions_AreATypedError(string old, string with)
    {
        using var batch = Of([1f]);
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.PadList(batch.Schema.List("x"), 2)));
        artifact.Replace("transform.json", old, with);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }

    private static DataBatch Of(params object?[]?[] lists) => Table.Of(Table.Column("x", Floats, [.. lists]));
}
