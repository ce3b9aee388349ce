using System.Text;

namespace Mlops.Transform.Tests;

public sealed class TextPrefixTests
{
    [Theory]
    [InlineData("abc", 2, "ab", "bc")]
    [InlineData("abc", 5, "abc", "abc")]
    [InlineData("abc", 0, "", "")]
    [InlineData("é😀x", 2, "é😀", "😀x")]
    [InlineData("", 3, "", "")]
    public void FirstAndLast_OfAText_CountCharactersNotBytes(string text, int characters, string first, string last)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Assert.Equal(first, Encoding.UTF8.GetString(TextPrefix.First(utf8, characters)));
        Assert.Equal(last, Encoding.UTF8.GetString(TextPrefix.Last(utf8, characters)));
    }

    [Fact]
    public void FirstAndLast_OfBytesThatAreNoUtf8_StopAtTheEnds()
    {
        byte[] broken = [0x80, 0x80, 0x80];
        Assert.Equal(3, TextPrefix.First(broken, 1).Length);
        Assert.Equal(3, TextPrefix.Last(broken, 1).Length);
    }
}
