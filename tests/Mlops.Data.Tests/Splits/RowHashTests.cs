namespace Mlops.Data.Tests;

/// <summary>The known answers of docs/formats/split.md; Fixtures/row_hash.py computes them with another implementation.</summary>
public sealed class RowHashTests
{
    [Fact]
    public void Combine_EveryType_GivesTheDocumentedHash()
    {
        Assert.Equal(0x61cb39347c8ff084UL, Hash(0, new BooleanData(new Bitmap(new byte[] { 1 }, 0, 1))));
        Assert.Equal(0x562c14ca034e31f8UL, Hash(0, new PrimitiveData<int>(ColumnType.Int32, new[] { -7 })));
        Assert.Equal(0x562c14ca034e31f8UL, Hash(0, new PrimitiveData<long>(ColumnType.Timestamp, new[] { -7L })));
        Assert.Equal(0xa5670da1bf953e1fUL, Hash(0, new PrimitiveData<double>(ColumnType.Float64, new[] { 1.5 })));
        Assert.Equal(0xa5670da1bf953e1fUL, Hash(0, new PrimitiveData<float>(ColumnType.Float32, new[] { 1.5f })));
        Assert.Equal(0xb234ec3bcaddaab8UL, Hash(0, new PrimitiveData<double>(ColumnType.Float64, new[] { -0.0 })));
        Assert.Equal(0x0c08740a6509ec99UL, Hash(0, Text("taxi"u8)));
        Assert.Equal(0x90760494a54b0e51UL, Hash(0, Text(""u8)));
        Assert.Equal(0xb4ad8a2a3728b057UL, Hash(0, new PrimitiveData<int>(ColumnType.Int32, new[] { 3 }, new Bitmap(new byte[1], 0, 1))));
        Assert.Equal(0x13f6c1b2aecf20c2UL, Hash(42, Text("taxi"u8), new PrimitiveData<int>(ColumnType.Int32, new[] { 3 })));
    }

    [Fact]
    public void Combine_PlainAndDictionary_AreEqual() =>
        Assert.Equal(Hash(0, Text("taxi"u8)), Hash(0, new StringData((int[])[0], Text("taxi"u8))));

    [Fact]
    public void SplitByFraction_RowNumber_GivesTheDocumentedHash() => Assert.Equal(0x001b4ceb0db3183eUL, StableHash.Of(12, 5));

    [Fact]
    public void Combine_List_CannotBeAKey() => Assert.Throws<SchemaException>(() =>
        Hash(0, new ListData((int[])[0, 0], new PrimitiveData<int>(ColumnType.Int32, default))));

    private static ulong Hash(ulong seed, params ColumnData[] columns)
    {
        var hashes = new[] { seed };
        foreach (var column in columns) RowHash.Combine(column, hashes);
        return hashes[0];
    }

    private static StringData Text(ReadOnlySpan<byte> text) => new((int[])[0, text.Length], text.ToArray());
}
