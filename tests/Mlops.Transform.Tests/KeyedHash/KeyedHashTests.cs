using System.Security.Cryptography;
using System.Text;

namespace Mlops.Transform.Tests;

public sealed class KeyedHashTests
{
    /// <summary>Test case 2 of RFC 4231 has a key too short for us; this is its case 1, whose code is published there.</summary>
    [Fact]
    public async Task KeyedHash_OfThePublishedCase_IsThePublishedCode()
    {
        using var batch = Table.Of(Table.Texts("x", "Hi There", null));
        var keys = new GivenKeys([KeyValuePair.Create("k", Enumerable.Repeat((byte)0x0b, 20).ToArray())]);
        var transform = await batch.FitAsync(t => t.WithKeys(keys).KeyedHash(batch.Schema.Text("x"), "k", out var code).OneHot(code, 5));
        var vocabulary = MemoryArtifact.Of(transform).Content.Single(f => f.Key.StartsWith("vocab/", StringComparison.Ordinal)).Value;
        Assert.Equal("1\tb0344c61d8db38535ca8afceaf0bf12b\n", Encoding.UTF8.GetString(vocabulary));
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public async Task KeyedHash_OfACategory_IsTheCodeOfItsText(string name, object value, string text)
    {
        using var batch = Table.Of(Table.Column("x", ColumnType.TryParse(name, out var type) ? type : throw new ArgumentException(name), value));
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("the key of the areas"), Encoding.UTF8.GetBytes(text)))[..32];
        var found = await DerivedColumn.TextsAsync(
            batch, t => t.WithKeys(TestKeys.All).KeyedHash(batch.Schema.Handle("x"), "areas", out var code).OneHot(code, 5));
        Assert.Equal([expected], found);
    }

    public static TheoryData<string, object, string> Categories => new()
    {
        { "string", "a@example.org", "a@example.org" },
        { "int32", -7, "-7" },
        { "int64", long.MinValue, "-9223372036854775808" },
        { "boolean", true, "true" },
    };

    [Fact]
    public async Task Save_AKeyedHash_HoldsTheKeyNowhere()
    {
        using var batch = RandomTable.Create(3, 60);
        var text = MemoryArtifact.Of(await RandomTable.FitAsync(batch)).Text;
        var key = Encoding.UTF8.GetBytes("the key of the areas");
        Assert.DoesNotContain(Convert.ToHexString(key), text, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(Encoding.UTF8.GetBytes(Convert.ToBase64String(key))), text, StringComparison.Ordinal);
    }

    [Fact]
    public void KeyedHash_OfAFraction_IsRefused()
    {
        var fare = new NumberColumn("fare", ColumnType.Float64);
        Assert.Throws<SchemaException>(() => new TransformBuilder().KeyedHash(fare, "k", out _));
    }
}
