using System.Text;
using Mlops.Data;

namespace Mlops.Transform.Tests;

public sealed class VocabularyFileTests
{
    [Fact]
    public void Write_AwkwardBytes_AreReadBack()
    {
        byte[][] tokens = [[], [(byte)'\n'], [(byte)'\\', (byte)'n'], [(byte)'\r', (byte)'\n', (byte)'\t'], [0xFF, 0xFE],
            Encoding.UTF8.GetBytes("Größe 东"), [0]];
        var vocabulary = new Vocabulary([.. tokens.Select((t, i) => new ValueCount(t, long.MaxValue - i))]);
        using var stream = new MemoryStream();
        VocabularyFile.Write(stream, vocabulary);
        Assert.Equal(tokens.Length, stream.ToArray().Count(b => b == '\n'));
        stream.Position = 0;
        var read = VocabularyFile.Read(stream);
        Assert.Equal(tokens.Length, read.Count);
        for (var i = 0; i < tokens.Length; i++)
        {
            Assert.Equal(tokens[i], read.BytesOf(i));
            Assert.Equal(long.MaxValue - i, read.CountOf(i));
        }
    }

    [Fact]
    public void Write_Vocabulary_HasThisText()
    {
        using var stream = new MemoryStream();
        VocabularyFile.Write(stream, new Vocabulary([new ValueCount(Encoding.UTF8.GetBytes("Flash Cab"), 12), new ValueCount(Encoding.UTF8.GetBytes("a\nb\\"), 3)]));
        Assert.Equal("12\tFlash Cab\n3\ta\\nb\\\\\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Theory]
    [InlineData("12\tno end")]
    [InlineData("12 no tabulator\n")]
    [InlineData("\tno count\n")]
    [InlineData("-1\tnegative\n")]
    [InlineData("1\tunknown \\x escape\n")]
    [InlineData("1\tends in \\\n")]
    [InlineData("1\ttwice\n1\ttwice\n")]
    [InlineData("99999999999999999999\tcount too large\n")]
    public void Read_Damaged_IsAFormatError(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Throws<FormatException>(() => VocabularyFile.Read(stream));
    }
}
