using System.Security.Cryptography;

namespace Mlops.Data.Validation.Tests;

public sealed class BytesProfileTests
{
    [Fact]
    public async Task ProfileAsync_Bytes_CountsLengthsUniquesAndTopInHex()
    {
        var column = await Data.ProfileColumn(ColumnType.Bytes, [B(0xFF, 0xD8), B(), null, B(0xFF, 0xD8), B(0x00), B(1, 2, 3)], 2);
        var values = column.Values!;
        Assert.Equal((5L, 1L), (column.Count, column.Missing));
        Assert.Equal([new("ffd8", 2), new("", 1), new("00", 1), new("010203", 1)], values.Top);
        Assert.Equal((4L, true, true), (values.Distinct, values.IsDistinctExact, values.IsComplete));
        Assert.Equal((0, 3, 8 / 5.0, 0L), (values.MinLength!.Value, values.MaxLength!.Value, values.AverageLength!.Value, values.InvalidUtf8Count));
    }

    [Fact]
    public async Task ProfileAsync_LongBytes_AreToldApartByTheirDigestAndShownByTheirStart()
    {
        var (one, other) = (new byte[1_000_000], new byte[1_000_000]);
        other[^1] = 1;
        var values = (await Data.ProfileColumn(ColumnType.Bytes, [one, other, one, new byte[257], new byte[256]])).Values!;
        Assert.Equal(4, values.Distinct);
        Assert.True(values.IsDistinctExact);
        Assert.Equal(
            new ValueFrequency($"{new string('0', 32)}... (1000000 bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(one))})", 2), values.Top[0]);
        Assert.Contains(new ValueFrequency(new string('0', 512), 1), values.Top);
        Assert.Equal((256, 1_000_000), (values.MinLength!.Value, values.MaxLength!.Value));
    }

    [Fact]
    public async Task ProfileAsync_OnlyMissingBytes_HasNoLengths()
    {
        var values = (await Data.ProfileColumn(ColumnType.Bytes, [null])).Values!;
        Assert.Equal((0L, true), (values.Distinct, values.MinLength is null && values.MaxLength is null && values.AverageLength is null));
    }

    [Fact]
    public async Task ProfileAsync_WeightedBytes_HaveTheirWeights()
    {
        var schema = new DataSchema(new Field("x", ColumnType.Bytes), new Field("w", ColumnType.Float64));
        var statistics = await new MemorySource(schema, [[B(1), 2.0], [B(2), 1.0], [B(1), 0.5], [null, 4.0]]).ProfileAsync(new() { Weight = "w" });
        Assert.Equal([new ValueWeight("01", 2.5), new ValueWeight("02", 1)], statistics["x"].Weighted!.Top);
        Assert.Equal((3.5, 4.0), (statistics["x"].Weighted!.Count, statistics["x"].Weighted!.Missing));
    }

    [Fact]
    public async Task Compare_BytesWithNewValues_DriftsByValue()
    {
        var before = await Data.Statistics(ColumnType.Bytes, Enumerable.Repeat(B(1), 500).Concat(Enumerable.Repeat(B(2), 500)));
        var now = await Data.Statistics(ColumnType.Bytes, Enumerable.Repeat(B(1), 500).Concat(Enumerable.Repeat(B(3), 500)));
        var drift = DriftDetector.Compare(now, before);
        Assert.Equal(0.5, drift.Columns[0].LInfinity!.Value, 1e-12);
        Assert.Equal(["03"], drift.Columns[0].NewValues);
    }

    [Fact]
    public async Task ProfileAsync_SlicesByBytesOrNestedLists_AreRefused()
    {
        foreach (var type in new[] { ColumnType.Bytes, ColumnType.List(ColumnType.List(ColumnType.String)) })
        {
            var error = await Assert.ThrowsAsync<SchemaException>(
                async () => await Data.ProfileColumn(type, [null], options: new() { Slices = [SliceBy.Values("x")] }));
            Assert.Equal(ValidationDiagnostics.InvalidOption, error.Code);
        }
    }

    private static byte[] B(params byte[] bytes) => bytes;
}
