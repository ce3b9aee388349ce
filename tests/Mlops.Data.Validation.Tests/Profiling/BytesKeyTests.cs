using Mlops.Data;

namespace Mlops.Data.Validation.Tests;

public sealed class BytesKeyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(56)]
    [InlineData(57)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(100_000)]
    public void Of_ValuesOfAnyLength_AreEqualOnlyWhenTheValuesAre(int length)
    {
        var value = new byte[length];
        var key = BytesKey.Of(value, new byte[BytesKey.MaxKeyBytes]).ToArray();
        Assert.Equal(key, BytesKey.Of(new byte[length], new byte[BytesKey.MaxKeyBytes]).ToArray());
        Assert.NotEqual(key, BytesKey.Of(new byte[length + 1], new byte[BytesKey.MaxKeyBytes]).ToArray());
        if (length > 0) value[^1] = 1;
        Assert.Equal(length == 0, key.AsSpan().SequenceEqual(BytesKey.Of(value, new byte[BytesKey.MaxKeyBytes])));
        Assert.True(key.Length <= BytesKey.MaxKeyBytes);
    }

    [Fact]
    public void Of_AValueThatLooksLikeTheKeyOfALongOne_IsAnotherKey()
    {
        var key = BytesKey.Of(new byte[1000], new byte[BytesKey.MaxKeyBytes]).ToArray();
        Assert.NotEqual(key, BytesKey.Of(key, new byte[BytesKey.MaxKeyBytes]).ToArray());
        Assert.NotEqual(key, BytesKey.Of(key.AsSpan(1), new byte[BytesKey.MaxKeyBytes]).ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u0001short")]
    [InlineData("\u0002")]
    public void Load_CountsByWhatIsNoKey_IsRefused(string text)
    {
        using var stream = new MemoryStream();
        var counts = new ValueCounts();
        counts.Add(System.Text.Encoding.UTF8.GetBytes(text));
        counts.Save(new BinaryWriter(stream));
        stream.Position = 0;
        Assert.Throws<InvalidDataException>(() => BytesKey.Load(new BinaryReader(stream)));
    }
}
