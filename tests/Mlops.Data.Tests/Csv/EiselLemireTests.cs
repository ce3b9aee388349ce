using System.Globalization;
using System.Numerics;
using System.Text;

namespace Mlops.Data.Tests;

/// <summary>Every float must have the bits that the runtime finds, which parses exactly.</summary>
public sealed class EiselLemireTests
{
    [Fact]
    public void TryRound_DigitsAndPowersAtRandom_EqualsTheRuntime()
    {
        var random = new Random(31);
        var decided = 0;
        for (var i = 0; i < 300_000; i++)
        {
            var digits = (ulong)random.NextInt64(1, long.MaxValue) >> random.Next(60);
            var exponent = i % 3 == 0 ? random.Next(-360, 320) : random.Next(-30, 25);
            if (digits != 0) decided += Check(digits, exponent);
        }
        Assert.InRange(decided, 280_000, 300_000);
    }

    [Fact]
    public void TryRound_MiddlesOfTwoFloats_AreRoundedToEven()
    {
        var random = new Random(32);
        for (var i = 0; i < 20_000; i++)
        {
            // 2m + 1 with 54 bits lies in the middle of two floats; times a small power of five over ten it stays there.
            var middle = (1UL << 53 | (ulong)random.NextInt64(1L << 53)) | 1;
            Check(middle, 0);
            Check(middle + 1, 0);
            Check(middle - 1, 0);
            for (var power = 1; power <= 4; power++)
            {
                if (middle <= ulong.MaxValue / (ulong)Math.Pow(5, power)) Check(middle * (ulong)Math.Pow(5, power), -power);
            }
        }
        for (var exponent = 0; exponent <= 23; exponent++)
        {
            var five = (ulong)BigInteger.Pow(5, exponent);
            for (var i = 0; i < 200; i++)
            {
                var start = (ulong)random.NextInt64(1, 1 << 20);
                Check(start, exponent);
                if (five < 1UL << 50) Check((1UL << 53 | 1) / five + start, exponent);
            }
        }
    }

    [Theory]
    [InlineData(22250738585072014, -324)]
    [InlineData(22250738585072011, -324)]
    [InlineData(2225073858507201136, -326)]
    [InlineData(49406564584124654, -340)]
    [InlineData(24703282292062328, -340)]
    [InlineData(17976931348623157, 292)]
    [InlineData(17976931348623159, 292)]
    [InlineData(9007199254740993, 0)]
    [InlineData(9007199254740991, -3)]
    [InlineData(8533068, -13)]
    [InlineData(1448997445238699, -17)]
    [InlineData(7120190517612959703, 120)]
    [InlineData(6917529027641081856, -1)]
    public void TryRound_HardCases_EqualsTheRuntime(long digits, int exponent) => Check((ulong)digits, exponent);

    [Fact]
    public void TryRound_NeighboursOfFloats_EqualsTheRuntime()
    {
        var random = new Random(33);
        for (var i = 0; i < 50_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(0x0010_0000_0000_0000, 0x7FEF_FFFF_FFFF_FFFF));
            var text = value.ToString("E16", CultureInfo.InvariantCulture);
            var digits = ulong.Parse(text.AsSpan(0, 1), CultureInfo.InvariantCulture) * 10_000_000_000_000_000
                + ulong.Parse(text.AsSpan(2, 16), CultureInfo.InvariantCulture);
            var exponent = int.Parse(text.AsSpan(19), CultureInfo.InvariantCulture) - 16;
            Check(digits, exponent);
            Check(digits + 1, exponent);
        }
    }

    [Fact]
    public void TryParse_LongTexts_EqualTheRuntimeInBothWidths()
    {
        var random = new Random(34);
        for (var i = 0; i < 100_000; i++)
        {
            var text = Number(random);
            var bytes = new byte[text.Length + 8];
            Encoding.UTF8.GetBytes(text, bytes);
            var expected = double.Parse(text, CultureInfo.InvariantCulture);
            Assert.True(Float64Parser.TryParse(ref bytes[0], text.Length, out var value) && expected.Equals(value), text);
            var single = float.Parse(text, CultureInfo.InvariantCulture);
            if (float.IsFinite(single)) Assert.True(Float32Parser.TryParse(ref bytes[0], text.Length, out var narrow) && single.Equals(narrow), text);
        }
    }

    private static string Number(Random random)
    {
        var text = new StringBuilder(random.Next(2) == 0 ? "-" : "");
        for (var i = random.Next(1, 13); i > 0; i--) text.Append(random.Next(10));
        text.Append('.');
        for (var i = random.Next(0, 15); i > 0; i--) text.Append(random.Next(10));
        if (random.Next(3) == 0) text.Append('e').Append(random.Next(-60, 60));
        return text.ToString();
    }

    /// <returns>1 when it was decided, else 0.</returns>
    private static int Check(ulong digits, int exponent)
    {
        if (!EiselLemire.TryRound(digits, exponent, out var value)) return 0;
        var text = string.Create(CultureInfo.InvariantCulture, $"{digits}e{exponent}");
        var expected = double.Parse(text, CultureInfo.InvariantCulture);
        Assert.True(expected.Equals(value), $"{text}: {expected:R} expected, {value:R} found");
        return 1;
    }
}
