using System.Text;

namespace Mlops.Transform.Tests;

public sealed class NumberFileTests
{
    [Fact]
    public void Write_AnyNumbers_AreReadBackBitForBit()
    {
        double[] numbers = [0, -0.0, 0.1, 1e300, -5e-324, 1.0 / 3];
        using var stream = new MemoryStream();
        NumberFile.Write(stream, new NumberTable(numbers, 2));
        Assert.StartsWith("0\t-0\n0.1\t1E+300\n", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        stream.Position = 0;
        Assert.Equal(numbers.Select(BitConverter.DoubleToInt64Bits), NumberFile.Read(stream, 3, 2).Select(BitConverter.DoubleToInt64Bits));
    }

    [Theory]
    [InlineData("1\n2\n")]
    [InlineData("1\t2\n3\t4\n5\t6\n")]
    [InlineData("1\t2\n3\tx\n")]
    [InlineData("1\t2\n3\tNaN\n")]
    [InlineData("1\t2\n")]
    public void Read_Damaged_IsAFormatError(string text) =>
        Assert.Throws<FormatException>(() => NumberFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), 2, 2));
}
