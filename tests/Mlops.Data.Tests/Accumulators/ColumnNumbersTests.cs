namespace Mlops.Data.Tests;

public sealed class ColumnNumbersTests
{
    [Fact]
    public void CopyPresent_EveryNumberKind_GivesDoublesWithoutMissing()
    {
        var builder = new BatchBuilder(new DataSchema(
            new Field("i", ColumnType.Int32), new Field("l", ColumnType.Int64), new Field("f", ColumnType.Float32),
            new Field("d", ColumnType.Float64), new Field("t", ColumnType.Timestamp)));
        foreach (var value in new int?[] { 1, null, 3, -4, null })
        {
            builder.Primitive<int>(0).Append(value);
            builder.Primitive<long>(1).Append(value);
            builder.Primitive<float>(2).Append(value);
            builder.Primitive<double>(3).Append(value);
            builder.Primitive<long>(4).Append(value);
        }
        using var batch = builder.Build();
        var target = new double[5];
        foreach (var column in batch.Columns)
        {
            Assert.Equal(3, column.CopyPresent(0, 5, target));
            Assert.Equal([1, 3, -4], target[..3]);
            Assert.Equal(1, column.Slice(1, 4).CopyPresent(0, 2, target));
            Assert.Equal(3, target[0]);
        }
    }

    [Fact]
    public void CopyPresent_Text_SaysWhatIsExpected()
    {
        var text = new StringData((int[])[0], default(ReadOnlyMemory<byte>));
        var error = Assert.Throws<SchemaException>(() => text.CopyPresent(0, 0, []));
        Assert.Contains("string", error.Message, StringComparison.Ordinal);
    }
}
