namespace Mlops.Data.Tests;

public sealed class RadixSortTests
{
    public static TheoryData<string, Func<int, double>> Shapes => new()
    {
        { "any bits", i => Number((ulong)i * 0x9E3779B97F4A7C15) },
        { "rising", i => i },
        { "falling and negative", i => -i * 0.1 },
        { "one value", _ => 42.5 },
        { "few values", i => i % 7 - 3 },
        { "infinities", i => (i % 3) switch { 0 => double.PositiveInfinity, 1 => double.NegativeInfinity, _ => i } },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Sort_AnyValues_EqualsComparing(string shape, Func<int, double> value)
    {
        foreach (var count in new[] { 0, 1, 2, 511, 512, 5000 })
        {
            double[] values = [.. Enumerable.Range(0, count).Select(value)];
            double[] expected = [.. values.Order()];
            RadixSort.Sort(values);
            Assert.True(expected.SequenceEqual(values), $"{shape} of {count}");
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Sort_WithItems_MovesEachWithItsValueAndKeepsTheOrderOfEqualOnes(string shape, Func<int, double> value)
    {
        foreach (var count in new[] { 0, 1, 3, 600 })
        {
            var pairs = Enumerable.Range(0, count).Select(i => (Value: value(i), Item: (long)i)).ToList();
            double[] values = [.. pairs.Select(p => p.Value)];
            long[] items = [.. pairs.Select(p => p.Item)];
            RadixSort.Sort(values, items);
            Assert.True(pairs.OrderBy(p => p.Value).SequenceEqual(values.Zip(items)), $"{shape} of {count}");
        }
    }

    /// <summary>A finite double with scrambled bits, and never minus zero.</summary>
    private static double Number(ulong bits)
    {
        var value = BitConverter.UInt64BitsToDouble(bits);
        return double.IsFinite(value) ? value + 0.0 : bits;
    }
}
