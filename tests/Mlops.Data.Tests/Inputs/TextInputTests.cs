namespace Mlops.Data.Tests;

public sealed class TextInputTests
{
    [Fact]
    public void FromBytes_OpenedTwice_StartsAnew()
    {
        var input = TextInput.FromBytes("x", [1, 2, 3]);
        for (var i = 0; i < 2; i++)
        {
            using var stream = input.Open();
            Assert.Equal(1, stream.ReadByte());
        }
    }

    [Fact]
    public void FromFile_WindowsPath_IsNamedWithSlashes() => Assert.Equal("a/b.jsonl", TextInput.FromFile("a\\b.jsonl").Name);

    [Fact]
    public void FromFile_Empty_IsRefused() => Assert.ThrowsAny<ArgumentException>(() => TextInput.FromFile(""));
}
