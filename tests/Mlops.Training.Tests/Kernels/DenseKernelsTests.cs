namespace Mlops.Training.Tests;

public sealed class DenseKernelsTests
{
    [Fact]
    public void Dot_OfAnyLength_HasTheBitsOfEightScalarLanes()
    {
        var random = new Random(11);
        for (var length = 0; length < 70; length++)
        {
            float[] x = [.. Enumerable.Range(0, length).Select(_ => (float)(random.NextDouble() - 0.5))];
            double[] y = [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() * 1e3)];
            var expected = Reference([.. x.Select(v => (double)v)], y);
            Assert.Equal(expected, BitConverter.DoubleToInt64Bits(DenseKernels.Dot(x, y)));
            Assert.Equal(expected, BitConverter.DoubleToInt64Bits(DenseKernels.Dot([.. x.Select(v => (double)v)], y)));
        }
    }

    [Fact]
    public void AddScaled_OfAnyLength_AddsEachElementOnItsOwn()
    {
        for (var length = 0; length < 40; length++)
        {
            float[] x = [.. Enumerable.Range(0, length).Select(i => i * 0.1f)];
            var (single, wide) = (new double[length], new double[length]);
            Array.Fill(single, 1);
            Array.Fill(wide, 1);
            DenseKernels.AddScaled(0.3, x, single);
            DenseKernels.AddScaled(0.3, [.. x.Select(v => (double)v)], wide);
            for (var i = 0; i < length; i++) Assert.Equal(1 + 0.3 * x[i], single[i]);
            Assert.Equal(single, wide);
        }
    }

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(800.0, 1.0)]
    [InlineData(-800.0, 0.0)]
    public void Probability_OfAnyMargin_DoesNotOverflow(double margin, double expected) =>
        Assert.Equal(expected, Logistic.Probability(margin), 1e-15);

    [Fact]
    public void Loss_OfAConfidentRightAnswer_KeepsItsDigits()
    {
        Assert.Equal(Math.Exp(-40), Logistic.Loss(40, 1, out _), Math.Exp(-40) * 1e-12);
        Assert.Equal(40 + Math.Exp(-40), Logistic.Loss(40, 0, out _), 1e-12);
        Assert.Equal(Math.Log(2), Logistic.Loss(0, 0, out _), 1e-16);
    }

    private static long Reference(double[] x, double[] y)
    {
        var lanes = new double[8];
        var i = 0;
        for (; i + 8 <= x.Length; i += 8)
            for (var lane = 0; lane < 8; lane++) lanes[lane] += x[i + lane] * y[i + lane];
        var tail = 0.0;
        for (; i < x.Length; i++) tail += x[i] * y[i];
        for (var lane = 0; lane < 4; lane++) lanes[lane] += lanes[lane + 4];
        return BitConverter.DoubleToInt64Bits((lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) + tail);
    }
}
