using System.Text;

namespace Mlops.Abstractions.Tests.Hashing;

public class DigestTests
{
    // FIPS 180-2, appendix B.1.
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public async Task Of_Abc_GivesThePublishedDigestInEveryWay()
    {
        Assert.Equal(Abc, Digest.Of("abc").Hex);
        Assert.Equal(Abc, Digest.Of("abc"u8).ToString());
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("abc"));
        Assert.Equal(Digest.Parse(Abc.ToUpperInvariant()), await Digest.OfAsync(stream));
        Assert.Equal("ba7816bf8f01", Digest.Of("abc").Short);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ba7816bf")]
    [InlineData("za7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void TryParse_AnythingElse_IsFalse(string? text)
    {
        Assert.False(Digest.TryParse(text, out var digest));
        Assert.True(digest.IsEmpty);
        if (text is not null) Assert.Throws<FormatException>(() => Digest.Parse(text));
    }

    [Fact]
    public void Default_NamesNothingAndSaysSo()
    {
        Assert.Equal("", default(Digest).ToString());
        Assert.Throws<InvalidOperationException>(() => default(Digest).Hex);
        Assert.Throws<ArgumentException>(() => Digest.FromBytes(new byte[31]));
    }

    [Fact]
    public void CompareTo_Digests_IsTheOrdinalOrderOfTheDigits()
    {
        var (a, b) = (Digest.Parse(new string('0', 64)), Digest.Parse(new string('f', 64)));
        Assert.True(a < b && b > a && a <= b && b >= a && default(Digest) < a);
    }
}
