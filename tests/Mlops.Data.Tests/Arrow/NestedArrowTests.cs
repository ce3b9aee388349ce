using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class NestedArrowTests
{
    [Fact]
    public void OpenAndWrite_NestedListsAndBytes_GivesTheSameRowsInFilesAndStreams() => Prop.ForAll<int, byte>((seed, rows) =>
    {
        using var first = NestedBatches.Create(seed, rows % 40);
        using var second = NestedBatches.Create(seed + 1, 3);
        var expected = AnyBatches.Print(first) + AnyBatches.Print(second);
        var file = ArrowFileTests.WriteAsync(NestedBatches.Schema, first, second).AsTask().GetAwaiter().GetResult();
        var stream = ArrowStreamTests.WriteAsync(NestedBatches.Schema, first, second).AsTask().GetAwaiter().GetResult();
        return expected == Print(ArrowFile.Open("n", () => new MemoryStream(file))) && expected == Print(ArrowStream.Open("n", () => new MemoryStream(stream)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task GetSchemaAsync_OfWhatWasWritten_IsTheSchema()
    {
        using var batch = NestedBatches.Create(1, 5);
        var bytes = await ArrowFileTests.WriteAsync(NestedBatches.Schema, batch);
        Assert.Equal(NestedBatches.Schema, await ArrowFile.Open("n", () => new MemoryStream(bytes)).GetSchemaAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WriteAsync_EqualRows_GivesEqualBytesWhateverTheSlices()
    {
        using var batch = NestedBatches.Create(7, 30);
        using var copy = batch.Take([.. Enumerable.Range(0, 30)]);
        Assert.Equal(await ArrowFileTests.WriteAsync(NestedBatches.Schema, batch), await ArrowFileTests.WriteAsync(NestedBatches.Schema, copy));
    }

    [Fact]
    public async Task ReadAsync_ViewsAndLargeBytes_AreBytesThatNeedNotBeText()
    {
        byte[] view = [.. HandmadeArrow.Bytes(2), 0xFF, 0xFE, .. new byte[10]];
        var views = HandmadeArrow.Open(
            HandmadeArrow.Schema(new HandmadeField("b", ArrowTypeId.BinaryView)), HandmadeArrow.Batch(1, [1, 0], [[], view], [0]));
        Assert.Equal(["fffe"], await ArrowLines.OfAsync(views));
        var large = HandmadeArrow.Open(
            HandmadeArrow.Schema(new HandmadeField("b", ArrowTypeId.LargeBinary)),
            HandmadeArrow.Batch(2, [2, 0], [[], HandmadeArrow.Bytes(0L, 1L, 3L), [0xFF, 0xC3, 0x28]]));
        Assert.Equal(["ff", "c328"], await ArrowLines.OfAsync(large));
    }

    [Fact]
    public async Task ReadAsync_LargeListOfLargeLists_GivesItsItems()
    {
        var inner = new HandmadeField("item", ArrowTypeId.LargeList) { Children = [HandmadeField.Int("item", 32)] };
        var source = HandmadeArrow.Open(
            HandmadeArrow.Schema(new HandmadeField("l", ArrowTypeId.LargeList) { Children = [inner] }),
            HandmadeArrow.Batch(
                2, [2, 0, 3, 0, 4, 0],
                [[], HandmadeArrow.Bytes(0L, 2L, 3L), [], HandmadeArrow.Bytes(0L, 1L, 1L, 4L), [], HandmadeArrow.Bytes(1, 2, 3, 4)]));
        Assert.Equal(["[[1],[]]", "[[2,3,4]]"], await ArrowLines.OfAsync(source));
    }

    [Fact]
    public async Task ReadAsync_DictionaryOfBytes_GivesTheEntriesOfTheRows()
    {
        var source = HandmadeArrow.Open(
            HandmadeArrow.Schema(new HandmadeField("b", ArrowTypeId.Binary) { Dictionary = 5 }),
            HandmadeArrow.Dictionary(5, 2, [2, 0], [[], HandmadeArrow.Bytes(0, 1, 3), [0xFF, 1, 2]]),
            HandmadeArrow.Batch(3, [3, 0], [[], HandmadeArrow.Bytes(1, 0, 1)]));
        Assert.Equal(["0102", "ff", "0102"], await ArrowLines.OfAsync(source));
    }

    [Fact]
    public async Task ReadAsync_ManyCodesOfLongBytes_DoNotNeedMemoryWithoutEnd()
    {
        const int rows = 4000;
        var source = HandmadeArrow.Open(
            HandmadeArrow.Schema(new HandmadeField("b", ArrowTypeId.Binary) { Dictionary = 5 }),
            HandmadeArrow.Dictionary(5, 1, [1, 0], [[], HandmadeArrow.Bytes(0, 1 << 20), new byte[1 << 20]]),
            HandmadeArrow.Batch(rows, [rows, 0], [[], HandmadeArrow.Bytes<int>(new int[rows])]));
        var error = await Assert.ThrowsAsync<DataException>(async () => await ArrowLines.OfAsync(source));
        Assert.Contains("far more memory", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_ListsDeeperThanTheLimit_AreRefusedOnlyWhenWanted()
    {
        var field = HandmadeField.Int("item", 32);
        for (var i = 0; i <= ColumnType.MaxDepth; i++) field = new HandmadeField("item", ArrowTypeId.List) { Children = [field] };
        var source = HandmadeArrow.Open(HandmadeArrow.Schema(field, HandmadeField.Int("n", 32)));
        var error = await Assert.ThrowsAsync<DataException>(async () => await ArrowLines.OfAsync(source));
        Assert.Equal(DataDiagnostics.UnsupportedArrow, error.Code);
        Assert.Contains("more than 16 deep", error.Message, StringComparison.Ordinal);
        Assert.Empty(await ArrowLines.OfAsync(source, new ReadRequest { Schema = CsvText.Schema(("n", ColumnType.Int32)) }));
    }

    [Fact]
    public async Task ReadAsync_BytesThatAreNoTextAskedForAsText_SaysWhichValue()
    {
        using var batch = NestedValues.Of(ColumnType.Bytes, new byte[] { 0x61 }, new byte[] { 0xFF });
        var bytes = await ArrowFileTests.WriteAsync(batch.Schema, batch);
        var request = new ReadRequest { Schema = CsvText.Schema(("x", ColumnType.String)) };
        var error = await Assert.ThrowsAsync<DataException>(
            async () => await ArrowLines.OfAsync(ArrowFile.Open("n.arrow", () => new MemoryStream(bytes)), request));
        Assert.Equal(
            "MLOPS2203: Column 'x' was asked for as string, and one of its values (1 bytes) is not UTF-8 (n.arrow, value 2 of the batch). "
            + "Expected bytes in UTF-8. Declare the column as bytes.",
            error.Message);
    }

    private static string Print(IDataSource source) => ArrowFileTests.PrintAsync(source).GetAwaiter().GetResult();
}
