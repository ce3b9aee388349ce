using System.Text;

namespace Mlops.Data.Tests;

public sealed class HandmadeArrowTests
{
    private static readonly HandmadeField Number = HandmadeField.Int("n", 32);

    [Fact]
    public async Task ReadAsync_TextViews_GivesInlineAndOutsideTexts()
    {
        byte[][] texts = [.. new[] { "a long text that is outside", "another one in the second buffer" }.Select(Encoding.UTF8.GetBytes)];
        byte[] views = [.. Inline("short"), .. Outside(texts[0].Length, 0, 0), .. new byte[16], .. Outside(14, 1, 0), .. Inline("é")];
        views[32] = 0xFF;
        var source = HandmadeArrow.Open(
            HandmadeArrow.Schema(new HandmadeField("view", ArrowTypeId.Utf8View), Number),
            HandmadeArrow.Batch(5, [5, 1, 5, 0], [[0b11011], views, texts[0], texts[1], [], HandmadeArrow.Bytes(1, 2, 3, 4, 5)], [2]));
        Assert.Equal(["short|1", "a long text that is outside|2", "null|3", "another one in|4", "é|5"], await ArrowLines.OfAsync(source));
        var numbers = await ArrowLines.OfAsync(source, new ReadRequest { Schema = CsvText.Schema(("n", ColumnType.Int32)) });
        Assert.Equal(["1", "2", "3", "4", "5"], numbers);
    }

    [Theory]
    [InlineData(100, 0, 0)]
    [InlineData(20, 1, 0)]
    [InlineData(20, 0, 30)]
    [InlineData(20, -1, 0)]
    [InlineData(-1, 0, 0)]
    [InlineData(int.MaxValue, 0, int.MaxValue)]
    public async Task ReadAsync_ViewOutsideOfItsBuffers_IsRefused(int size, int buffer, int offset) => await RefusesAsync(
        DataDiagnostics.InvalidArrow,
        "'view'",
        HandmadeArrow.Schema(new HandmadeField("view", ArrowTypeId.Utf8View)),
        HandmadeArrow.Batch(1, [1, 0], [[], Outside(size, buffer, offset), new byte[40]], [1]));

    [Fact]
    public async Task ReadAsync_ManyViewsOfOneText_DoNotNeedMemoryWithoutEnd()
    {
        var text = new byte[1 << 20];
        byte[] views = [.. Enumerable.Repeat(Outside(text.Length, 0, 0), 2000).SelectMany(v => v)];
        await RefusesAsync(
            DataDiagnostics.InvalidArrow,
            "far more memory",
            HandmadeArrow.Schema(new HandmadeField("view", ArrowTypeId.Utf8View)),
            HandmadeArrow.Batch(2000, [2000, 0], [[], views, text], [1]));
    }

    [Fact]
    public async Task ReadAsync_LargeList_GivesItsItems()
    {
        var field = new HandmadeField("list", ArrowTypeId.LargeList) { Children = [HandmadeField.Int("item", 16)] };
        var source = HandmadeArrow.Open(
            HandmadeArrow.Schema(field),
            HandmadeArrow.Batch(3, [3, 1, 4, 0], [[0b101], HandmadeArrow.Bytes(1L, 2, 2, 4), [], HandmadeArrow.Bytes<short>(9, 1, 2, 3)]));
        Assert.Equal(["[1]", "null", "[2,3]"], await ArrowLines.OfAsync(source));
    }

    [Fact]
    public async Task ReadAsync_LargeTextThatDoesNotStartAtItsBuffer_IsRebased()
    {
        var source = HandmadeArrow.Open(
            HandmadeArrow.Schema(new HandmadeField("text", ArrowTypeId.LargeUtf8)),
            HandmadeArrow.Batch(2, [2, 0], [[], HandmadeArrow.Bytes(3L, 5, 6), "xxxabcyyy"u8.ToArray()]));
        Assert.Equal(["ab", "c"], await ArrowLines.OfAsync(source));
    }

    [Fact]
    public async Task ReadAsync_DictionaryWithMissingEntriesAndWideCodes_MarksTheRows()
    {
        var field = new HandmadeField("coded", ArrowTypeId.Utf8) { Dictionary = 1, CodeBits = 64 };
        var source = HandmadeArrow.Open(
            HandmadeArrow.Schema(field),
            HandmadeArrow.Dictionary(1, 2, [2, 1], [[0b01], HandmadeArrow.Bytes(0, 1, 1), "a"u8.ToArray()]),
            HandmadeArrow.Batch(4, [4, 1], [[0b1101], HandmadeArrow.Bytes(0L, long.MaxValue, 1, 0)]));
        Assert.Equal(["a", "null", "null", "a"], await ArrowLines.OfAsync(source));
    }

    [Fact]
    public async Task ReadAsync_DictionaryThatIsNotThere_IsRefusedUnlessNoRowNeedsIt()
    {
        var schema = HandmadeArrow.Schema(new HandmadeField("coded", ArrowTypeId.Utf8) { Dictionary = 1 });
        var source = HandmadeArrow.Open(schema, HandmadeArrow.Batch(2, [2, 2], [[0], HandmadeArrow.Bytes(0, 0)]));
        Assert.Equal(["null", "null"], await ArrowLines.OfAsync(source));
        await RefusesAsync(DataDiagnostics.InvalidArrow, "is not there", schema, HandmadeArrow.Batch(1, [1, 0], [[], HandmadeArrow.Bytes(0)]));
    }

    [Fact]
    public async Task ReadAsync_ListOfCodes_GivesTheirTexts()
    {
        var field = new HandmadeField("list", ArrowTypeId.List) { Children = [new HandmadeField("item", ArrowTypeId.Utf8) { Dictionary = 4, CodeBits = 8 }] };
        var source = HandmadeArrow.Open(
            HandmadeArrow.Schema(field),
            HandmadeArrow.Dictionary(4, 2, [2, 0], [[], HandmadeArrow.Bytes(0, 1, 2), "ab"u8.ToArray()]),
            HandmadeArrow.Batch(2, [2, 0, 3, 1], [[], HandmadeArrow.Bytes(0, 2, 3), [0b101], [1, 0, 0]]));
        Assert.Equal(["[b,null]", "[a]"], await ArrowLines.OfAsync(source));
    }

    [Theory]
    [InlineData(0, "LZ4")]
    [InlineData(1, "ZSTD")]
    public async Task ReadAsync_CompressedBuffers_NameColumnCodecAndRemedy(int codec, string name)
    {
        var error = await RefusesAsync(
            DataDiagnostics.UnsupportedArrow,
            $"column 'n' are compressed ({name})",
            HandmadeArrow.Schema(Number),
            HandmadeArrow.Batch(1, [1, 0], [[], new byte[16]], codec: codec));
        Assert.Contains("without compression", error.Problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_BigEndian_IsRefused() =>
        await RefusesAsync(DataDiagnostics.UnsupportedArrow, "big-endian", HandmadeArrow.Schema(1, 4, Number));

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public async Task ReadAsync_OtherVersions_AreRefused(short version) =>
        await RefusesAsync(DataDiagnostics.UnsupportedArrow, $"version {version + 1}", HandmadeArrow.Schema(0, version, Number));

    [Fact]
    public async Task ReadAsync_TypeOfALaterVersion_IsRefused() =>
        await RefusesAsync(DataDiagnostics.UnsupportedArrow, "number 77", HandmadeArrow.Schema(new HandmadeField("new", (ArrowTypeId)77)));

    [Theory]
    [InlineData(4, 0, 2)]
    [InlineData(4, 1, 3)]
    [InlineData(3, 0, 3)]
    public async Task ReadAsync_UnionThatIsNotWanted_IsGonePast(short version, short mode, int buffers)
    {
        var union = new HandmadeField("union", ArrowTypeId.Union, flat => flat.StartTable(2).Int16(0, mode).EndTable()) { Children = [] };
        // The first buffer of the last column follows: one less than the number given is the union's.
        byte[][] skipped = [.. Enumerable.Repeat(new byte[8], buffers - 1)];
        var source = HandmadeArrow.Open(
            HandmadeArrow.Schema(0, version, union, Number), HandmadeArrow.Batch(1, [1, 0, 1, 0], [.. skipped, [], HandmadeArrow.Bytes(42)]));
        Assert.Equal(["42"], await ArrowLines.OfAsync(source, new ReadRequest { Schema = CsvText.Schema(("n", ColumnType.Int32)) }));
    }

    [Fact]
    public async Task ReadAsync_MissingBuffersOfAnEmptyBatch_AreNoError()
    {
        var fields = new[] { new HandmadeField("text", ArrowTypeId.Utf8), new HandmadeField("large", ArrowTypeId.LargeUtf8) };
        var source = HandmadeArrow.Open(HandmadeArrow.Schema(fields), HandmadeArrow.Batch(0, [0, 0, 0, 0], [[], [], [], [], [], []]));
        Assert.Empty(await ArrowLines.OfAsync(source));
    }

    [Fact]
    public async Task ReadAsync_FramesWithoutContinuationMark_AreRead()
    {
        var messages = new[] { HandmadeArrow.Schema(Number), HandmadeArrow.Batch(1, [1, 0], [[], HandmadeArrow.Bytes(7)]) };
        Assert.Equal(["7"], await ArrowLines.OfAsync(HandmadeArrow.Open([.. messages.Select(m => m[4..])])));
    }

    [Theory]
    [InlineData((int)ArrowTypeId.Date, 200_000_000)]
    [InlineData((int)ArrowTypeId.Timestamp, long.MaxValue)]
    public async Task ReadAsync_TimeThatDoesNotFit_NamesTheRow(int id, long value)
    {
        var type = (ArrowTypeId)id;
        var bytes = type == ArrowTypeId.Date ? HandmadeArrow.Bytes(1, (int)value) : HandmadeArrow.Bytes(1L, value);
        // A day is written as unit 0, which FlatBuffers would leave out: the default is milliseconds.
        var field = new HandmadeField("time", type, flat => flat.StartTable(2).Int16(0, 0).EndTable());
        var error = await RefusesAsync(
            DataDiagnostics.ArrowValueOutOfRange, "'time'", HandmadeArrow.Schema(field), HandmadeArrow.Batch(2, [2, 0], [[], bytes]));
        Assert.EndsWith("row 2", error.Problem.Where, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2_000_000_000)]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    public async Task ReadAsync_RowsWithoutBytes_AreRefused(long rows) => await RefusesAsync(
        DataDiagnostics.InvalidArrow, "rows", HandmadeArrow.Schema(new HandmadeField("none", ArrowTypeId.Null)), HandmadeArrow.Batch(rows, [rows, rows], []));

    [Fact]
    public async Task ReadAsync_StructOfOneStructAgainAndAgain_IsRefused()
    {
        // Each table is pointed to twice: a tree of 2^40 columns in a kilobyte.
        var flat = new FlatWriter();
        var name = flat.Text("s");
        var field = Number.Write(flat);
        for (var i = 0; i < 30; i++)
        {
            var children = flat.Vector(field, field);
            var type = flat.StartTable(0).EndTable();
            field = flat.StartTable(6).Reference(0, name).Reference(3, type).Reference(5, children).Byte(2, (byte)ArrowTypeId.Struct).EndTable();
        }
        var list = flat.Vector(field);
        var schema = flat.StartTable(2).Reference(1, list).EndTable();
        await RefusesAsync(DataDiagnostics.InvalidArrow, "than its metadata", HandmadeArrow.Message(flat, ArrowMetadata.SchemaHeader, schema, []));
    }

    [Fact]
    public async Task ReadAsync_BodyThatIsSaidToBeHuge_IsTornWithoutBeingAllocated()
    {
        var flat = new FlatWriter();
        var batch = flat.StartTable(3).Int64(0, 1).EndTable();
        var metadata = flat.Finish(flat.StartTable(4).Int64(3, 2_000_000_000).Reference(2, batch).Int16(0, 4).Byte(1, 3).EndTable());
        byte[] message = [.. HandmadeArrow.Bytes(-1, metadata.Length), .. metadata, 1, 2, 3];
        byte[] whole = [.. HandmadeArrow.Schema(Number), .. message];
        var source = ArrowStream.Open("torn", () => new SlowStream(whole));
        var error = await Assert.ThrowsAsync<DataException>(async () => await ArrowLines.OfAsync(source));
        Assert.Contains("within a message", error.Problem.Found, StringComparison.Ordinal);
        // The stream completes at once, so that all is allocated on this thread.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = FileBytes.ReadAsync(new SlowStream(message), default, 2_000_000_000, CancellationToken.None);
        Assert.True(reading.IsFaulted);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    private static byte[] Inline(string text)
    {
        var view = new byte[16];
        BitConverter.TryWriteBytes(view, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text).CopyTo(view, 4);
        return view;
    }

    private static byte[] Outside(int size, int buffer, int offset) => HandmadeArrow.Bytes(size, 0, buffer, offset);

    private static async Task<DataException> RefusesAsync(string code, string found, params byte[][] messages)
    {
        var error = await Assert.ThrowsAsync<DataException>(async () => await ArrowLines.OfAsync(HandmadeArrow.Open(messages)));
        Assert.Equal(code, error.Code);
        Assert.Contains(found, error.Problem.Found, StringComparison.Ordinal);
        return error;
    }
}
