namespace Mlops.Transform.Tests;

public sealed class NumberTableTests
{
    [Fact]
    public void WriteTo_FourNumbers_HasTheseBytes()
    {
        var bytes = Bytes([1, -0.0, double.MaxValue, 0.1]);
        Assert.Equal(
            "4D4C4F50534E554D" + "01000000" + "02000000" + "0400000000000000"
            + "000000000000F03F" + "0000000000000080" + "FFFFFFFFFFFFEF7F" + "9A9999999999B93F",
            Convert.ToHexString(bytes));
        var read = Read(bytes, 2, 2);
        Assert.Equal([1, -0.0, double.MaxValue, 0.1], Enumerable.Range(0, read.Count).Select(i => read[i]));
        Assert.Equal((4, 2), (read.Count, read.PerLine));
    }

    [Theory]
    [InlineData(0, 0x00, 2, 2)]
    [InlineData(8, 0x02, 2, 2)]
    [InlineData(12, 0x01, 2, 2)]
    [InlineData(16, 0x05, 2, 2)]
    [InlineData(23, 0x80, 2, 2)]
    [InlineData(16, 0x04, 4, 1)]
    [InlineData(16, 0x04, 3, 2)]
    public void Of_OtherThanWasWritten_IsAFormatError(int at, byte value, int lines, int perLine)
    {
        var bytes = Bytes([1, 2, 3, 4]);
        bytes[at] = value;
        Assert.Throws<FormatException>(() => Read(bytes, lines, perLine));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Of_NumberThatIsNotFinite_IsAFormatError(double number) =>
        Assert.Contains("number 3", Assert.Throws<FormatException>(() => Read(Bytes([1, 2, 3, number]), 2, 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_AnyCut_IsAFormatError()
    {
        var bytes = Bytes([1, 2, 3, 4]);
        for (var length = 0; length < bytes.Length; length++) Assert.Throws<FormatException>(() => Read(bytes[..length], 2, 2));
        Assert.Throws<FormatException>(() => Read([.. bytes, 0], 2, 2));
    }

    private static byte[] Bytes(double[] numbers)
    {
        using var stream = new MemoryStream();
        new NumberTable(numbers, 2).WriteTo(stream);
        return stream.ToArray();
    }

    private static NumberTable Read(byte[] bytes, int lines, int perLine) => NumberTable.Of(AssetMemory.Copy(new MemoryStream(bytes)), lines, perLine);
}
