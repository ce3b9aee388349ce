using System.Globalization;
using System.Text;

namespace Mlops.Data.Tests;

/// <summary>Floats must be rounded as the runtime rounds them, bit for bit.</summary>
public sealed class FloatParsingTests
{
    private static readonly string[] Hard =
    [
        "0", "-0", "-0.0", "0.0", "1", "+1", ".5", "5.", "-.5", "12.45", "00000000", "000000000000.5", "0.00000001", "99999999", "9999999.9",
        "123456789", "9007199254740991", "9007199254740992", "9007199254740993", "9007199254740995", "18446744073709551615",
        "18446744073709551616", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "2.2250738585072011e-308",
        "2.2250738585072014e-308", "1.7976931348623157e308", "1.7976931348623158e308", "1e22", "1e23", "8.5e22", "1e-22", "1e-23",
        "3.5844466002796428e+298", "1.00000017881393421514957253748434595763683319091796875001", "1.00000017881393432617187499",
        "1.00000017881393432617187500", "1.00000017881393432617187501", "1.17549435e-38", "1.1754943e-38", "1.4e-45", "7e-46", "3.4028235e38",
        "16777217", "16777219", "33554435", "0.1", "0.2", "0.3", "1e-7", "41.880994471", "-87.632746489", "1400269500", "17031320400",
        "0.000000000000000000000000000000000000000000000000000000000001", "1000000000000000000000000000000000000000000000000000000",
        "7.2057594037927933e16", "9214843084008499", "1.8446744073709552e19", "5e-324", "6.631236846766476e-316",
    ];

    [Fact]
    public void TryParse_HardCases_EqualTheRuntime() => Assert.All(Hard, Check);

    [Fact]
    public void TryParse_ShortestTextOfRandomBits_EqualsTheRuntime()
    {
        var random = new Random(1);
        for (var i = 0; i < 200_000; i++)
        {
            var wide = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(wide)) Check(wide.ToString("R", CultureInfo.InvariantCulture));
            var narrow = BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            if (float.IsFinite(narrow)) Check(narrow.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void TryParse_RandomDecimals_EqualTheRuntime()
    {
        var random = new Random(2);
        for (var i = 0; i < 300_000; i++)
        {
            var text = new StringBuilder(random.Next(3) == 0 ? "-" : "");
            var before = random.Next(0, 12);
            var after = random.Next(before == 0 ? 1 : 0, 14);
            for (var d = 0; d < before; d++) text.Append((char)('0' + random.Next(10)));
            if (after > 0 || random.Next(8) == 0) text.Append('.');
            for (var d = 0; d < after; d++) text.Append((char)('0' + random.Next(10)));
            if (random.Next(6) == 0) text.Append(random.Next(2) == 0 ? 'e' : 'E').Append(random.Next(-45, 40).ToString(CultureInfo.InvariantCulture));
            Check(text.ToString());
        }
    }

    [Fact]
    public void TryParse_HalfwayBetweenFloats_EqualsTheRuntime()
    {
        var random = new Random(3);
        for (var i = 0; i < 50_000; i++)
        {
            var low = BitConverter.Int32BitsToSingle(random.Next(0x33000000, 0x4C000000));
            var middle = ((double)low + MathF.BitIncrement(low)) / 2;
            var text = middle.ToString("R", CultureInfo.InvariantCulture);
            Check(text);
            Check(new decimal(middle).ToString(CultureInfo.InvariantCulture));
            if (!text.Contains('E', StringComparison.Ordinal)) Check(text + (text.Contains('.', StringComparison.Ordinal) ? "" : ".") + "0000000001");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("-.")]
    [InlineData("1.2.3")]
    [InlineData("1..2")]
    [InlineData("..1")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("e5")]
    [InlineData("1e5.5")]
    [InlineData("1,5")]
    [InlineData("--1")]
    [InlineData("+-1")]
    [InlineData("1-")]
    [InlineData("0x10")]
    [InlineData("1 2")]
    [InlineData("1_000")]
    [InlineData("12345678x")]
    [InlineData("1234567:")]
    [InlineData("1234567/")]
    [InlineData("1e400")]
    [InlineData("infin")]
    [InlineData("nanx")]
    [InlineData("-nan")]
    [InlineData("123456789012345678.12345.1")]
    public void TryParse_NoNumber_IsRefused(string text)
    {
        if (text.Length == 0) return;
        Assert.False(Parse<double, Float64Parser>(text, out _));
        Assert.False(Parse<float, Float32Parser>(text, out _));
    }

    [Theory]
    [InlineData("nan", double.NaN)]
    [InlineData("NaN", double.NaN)]
    [InlineData("inf", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    [InlineData("+INF", double.PositiveInfinity)]
    public void TryParse_NamedValues_AreRead(string text, double expected)
    {
        Assert.True(Parse<double, Float64Parser>(text, out var wide));
        Assert.True(Parse<float, Float32Parser>(text, out var narrow));
        Assert.Equal(expected, wide);
        Assert.Equal((float)expected, narrow);
    }

    internal static bool Parse<T, TParser>(string text, out T value)
        where T : unmanaged
        where TParser : struct, IFieldParser<T>
    {
        // What stands behind the field must not matter: digits are the hardest.
        var bytes = Encoding.ASCII.GetBytes(text + new string('7', 64));
        return TParser.TryParse(ref bytes[0], text.Length, out value);
    }

    private static void Check(string text)
    {
        var wide = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        var isWide = Parse<double, Float64Parser>(text, out var actualWide);
        Assert.True(isWide == double.IsFinite(wide), text);
        if (isWide) Assert.True(BitConverter.DoubleToInt64Bits(wide) == BitConverter.DoubleToInt64Bits(actualWide), $"{text}: {actualWide:R}");
        var narrow = float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        var isNarrow = Parse<float, Float32Parser>(text, out var actualNarrow);
        Assert.True(isNarrow == float.IsFinite(narrow), text);
        if (isNarrow) Assert.True(BitConverter.SingleToInt32Bits(narrow) == BitConverter.SingleToInt32Bits(actualNarrow), $"{text}: {actualNarrow:R}");
    }
}
