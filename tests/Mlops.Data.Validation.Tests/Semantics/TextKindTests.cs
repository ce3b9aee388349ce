using System.Text;

namespace Mlops.Data.Validation.Tests.Semantics;

public sealed class TextKindTests
{
    [Theory]
    [InlineData("ann@example.org")]
    [InlineData("first.last+tag@mail.example.co.uk")]
    [InlineData("o'brien@example.ie")]
    [InlineData("用户@例子.公司")]
    [InlineData(" ann@example.org ")]
    public void Email_Valid_IsFound(string text) => Assert.True(Is(text, SemanticKind.Email));

    [Theory]
    [InlineData("ann@localhost")]
    [InlineData("@example.org")]
    [InlineData("ann@")]
    [InlineData("ann@@example.org")]
    [InlineData(".ann@example.org")]
    [InlineData("ann..b@example.org")]
    [InlineData("ann@example..org")]
    [InlineData("ann@-example.org")]
    [InlineData("ann@example.1")]
    [InlineData("ann smith@example.org")]
    [InlineData("git@10.0.0.1")]
    [InlineData("user@host:path/to.git")]
    public void Email_Invalid_IsNotFound(string text) => Assert.False(Is(text, SemanticKind.Email));

    [Theory]
    [InlineData("http://example.org")]
    [InlineData("https://user:pw@example.org:8080/a/b?c=d#e")]
    [InlineData("s3://bucket/key")]
    [InlineData("http://[2001:db8::1]/x")]
    [InlineData("http://localhost:5000/")]
    [InlineData("www.example.org/path")]
    [InlineData("ftp://10.0.0.1/file")]
    public void Url_Valid_IsFound(string text) => Assert.True(Is(text, SemanticKind.Url));

    [Theory]
    [InlineData("http://")]
    [InlineData("http:///path")]
    [InlineData("http://exa mple.org")]
    [InlineData("C:\\Users\\ann")]
    [InlineData("mailto:ann@example.org")]
    [InlineData("www.org")]
    [InlineData("a://b.c")]
    [InlineData("note: see http://example.org")]
    [InlineData("example.org")]
    public void Url_Invalid_IsNotFound(string text) => Assert.False(Is(text, SemanticKind.Url));

    [Theory]
    [InlineData("2f1e4fc0-81fd-11da-9156-00036a0f876a")]
    [InlineData("{F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6}")]
    public void Guid_Valid_IsFound(string text) => Assert.True(Is(text, SemanticKind.Guid));

    [Theory]
    [InlineData("2f1e4fc0-81fd-11da-9156-00036a0f876")]
    [InlineData("2f1e4fc0-81fd-11da-9156-00036a0f876g")]
    [InlineData("2f1e4fc081fd-11da-9156-00036a0f876a0")]
    [InlineData("{f81d4fae-7dec-11d0-a765-00a0c91e6bf6")]
    public void Guid_Invalid_IsNotFound(string text) => Assert.False(Is(text, SemanticKind.Guid));

    [Theory]
    [InlineData("0.0.0.0", nameof(TextForm.IPv4))]
    [InlineData("192.168.0.255", nameof(TextForm.IPv4))]
    [InlineData("2001:db8:0:0:8:800:200c:417a", nameof(TextForm.IPv6))]
    [InlineData("FF01::101", nameof(TextForm.IPv6))]
    [InlineData("::1", nameof(TextForm.IPv6))]
    [InlineData("::", nameof(TextForm.IPv6))]
    [InlineData("1::", nameof(TextForm.IPv6))]
    [InlineData("::FFFF:129.144.52.38", nameof(TextForm.IPv6))]
    [InlineData("256.0.0.1", nameof(TextForm.None))]
    [InlineData("1.2.3", nameof(TextForm.None))]
    [InlineData("01.2.3.4", nameof(TextForm.None))]
    [InlineData("1.2.3.4.5", nameof(TextForm.None))]
    [InlineData("1.2.3.4:80", nameof(TextForm.None))]
    [InlineData("10:20:30", nameof(TextForm.None))]
    [InlineData("1::2::3", nameof(TextForm.None))]
    [InlineData("1:2:3:4:5:6:7:8:9", nameof(TextForm.None))]
    [InlineData("12345::", nameof(TextForm.None))]
    [InlineData(":", nameof(TextForm.None))]
    [InlineData("1:", nameof(TextForm.None))]
    public void Address_IsToldApart(string text, string form) =>
        Assert.Equal(form, AddressText.FormOf(Encoding.UTF8.GetBytes(text)).ToString());

    [Fact]
    public void Address_OfVersion6_IsReadByTheFrameworkToo()
    {
        var random = new Random(5);
        var found = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(2, 12)).Select(_ => "12af:::."[random.Next(8)])]);
            if (AddressText.FormOf(Encoding.UTF8.GetBytes(text)) != TextForm.IPv6) continue;
            found++;
            Assert.True(System.Net.IPAddress.TryParse(text, out _), text);
        }
        Assert.InRange(found, 1000, 200_000);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("FALSE", true)]
    [InlineData("Yes", true)]
    [InlineData("n", true)]
    [InlineData("0", true)]
    [InlineData("2", false)]
    [InlineData("tru", false)]
    [InlineData("e", false)]
    [InlineData("o n", false)]
    [InlineData("falsey", false)]
    public void Boolean_IsToldApart(string text, bool isBoolean) => Assert.Equal(isBoolean, Is(text, SemanticKind.Boolean));

    [Theory]
    [InlineData("0", true, true)]
    [InlineData("-17", true, true)]
    [InlineData("+5", true, true)]
    [InlineData("999999999999999999", true, true)]
    [InlineData("1000000000000000000", false, true)]
    [InlineData("1.5", false, true)]
    [InlineData("-.5e-3", false, true)]
    [InlineData("5.", false, true)]
    [InlineData("007", false, false)]
    [InlineData("02134", false, false)]
    [InlineData("1,234", false, false)]
    [InlineData("1e", false, false)]
    [InlineData("-", false, false)]
    [InlineData(".", false, false)]
    [InlineData("12a", false, false)]
    [InlineData("1 2", false, false)]
    public void Number_IsToldApart(string text, bool isInteger, bool isNumber) =>
        Assert.Equal((isNumber, isInteger), (Is(text, SemanticKind.Number), Is(text, SemanticKind.Integer)));

    [Theory]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e", true)]
    [InlineData("0xDEADBEEF00112233", true)]
    [InlineData("D41d8cd98f00b204e9800998ecf8427e", false)]
    [InlineData("1234567890123456", false)]
    [InlineData("abcdefabcdefabcd", false)]
    [InlineData("d41d8cd98f00b20", false)]
    public void Hex_IsToldApart(string text, bool isHex) => Assert.Equal(isHex, Is(text, SemanticKind.Hex));

    [Theory]
    [InlineData("InternationalPaymentMethod01")]
    [InlineData("internationalization")]
    [InlineData("d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("a1B2c3D4e5F6g7H8i9J")]
    [InlineData("a1B2c3D4e5F6g7H8i9J-")]
    public void Base64_WordsAndHashes_AreNotFound(string text) => Assert.False(Is(text, SemanticKind.Base64));

    [Fact]
    public void Base64_RandomBytes_AreFoundNearlyAlways()
    {
        var random = new Random(3);
        var found = 0;
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(15, 200)];
            random.NextBytes(bytes);
            if (Is(Convert.ToBase64String(bytes), SemanticKind.Base64)) found++;
        }
        Assert.InRange(found, 1900, 2000);
    }

    [Fact]
    public void Image_ByFirstBytes_IsFound()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];
        Assert.Equal(TextForm.Png, ImageBytes.FormOf(png));
        Assert.Equal(TextForm.Jpeg, ImageBytes.FormOf([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0]));
        Assert.Equal(TextForm.Gif, ImageBytes.FormOf("GIF89a..."u8));
        Assert.Equal(TextForm.Bmp, ImageBytes.FormOf([(byte)'B', (byte)'M', 9, 0, 0, 0, 0, 0, 0]));
        Assert.Equal(TextForm.None, ImageBytes.FormOf("BMW 320 d"u8));
        Assert.Equal(TextForm.None, ImageBytes.FormOf(png.AsSpan(0, 7)));
    }

    [Theory]
    [InlineData("the driver took the long way", true)]
    [InlineData("Das war nicht gut.", true)]
    [InlineData("two words", false)]
    [InlineData("a b c d e", false)]
    [InlineData("internationalization standardization characterization", false)]
    [InlineData("12 Main St 4 b", false)]
    public void Prose_IsToldApart(string text, bool isProse) => Assert.Equal(isProse, Is(text, SemanticKind.NaturalLanguage));

    private static bool Is(string text, SemanticKind kind) => TextMeaning.Of(Encoding.UTF8.GetBytes(text)).Is(kind);
}
