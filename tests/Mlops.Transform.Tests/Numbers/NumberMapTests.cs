namespace Mlops.Transform.Tests;

public sealed class NumberMapTests
{
    [Fact]
    public void Run_EveryNumberType_WidensAndKeepsTheStride()
    {
        using var batch = Table.Of(
            Table.Column("i", ColumnType.Int32, int.MinValue, null, 3), Table.Column("l", ColumnType.Int64, 1L << 53, null, 3L),
            Table.Column("f", ColumnType.Float32, 0.1f, null, 3f), Table.Column("d", ColumnType.Float64, 0.1, null, 3.0));
        double[] firsts = [int.MinValue, 9007199254740992, 0.1f, 0.1];
        for (var c = 0; c < firsts.Length; c++)
        {
            var output = new double[] { 7, 7, 7, 7, 7, 7 };
            Assert.Equal(-1, NumberMap.Run(batch[c], new Double(), -1, output, stride: 2));
            Assert.Equal([firsts[c] * 2, 7, -1, 7, 6, 7], output);
        }
    }

    [Fact]
    public void Run_WithoutASubstitute_ReturnsTheFirstRowThatIsMissingOrNaN()
    {
        using var missing = Table.Of(Table.Doubles("x", 1, 2, null, null));
        using var notANumber = Table.Of(Table.Doubles("x", 1, double.NaN, null));
        var output = new double[4];
        Assert.Equal(2, NumberMap.Run(missing[0], new Double(), default(double?), output, 1));
        Assert.Equal(1, NumberMap.Run(notANumber[0], new Double(), default(double?), output, 1));
    }

    [Fact]
    public void Run_SliceOfAColumn_ReadsItsOwnValidity()
    {
        using var batch = Table.Of(Table.Doubles("x", [.. Enumerable.Range(0, 40).Select(i => i % 3 == 0 ? null : (double?)i)]));
        using var slice = batch.Slice(11, 20);
        var output = new double[20];
        Assert.Equal(-1, NumberMap.Run(slice[0], new Double(), -5, output, 1));
        Assert.Equal(Enumerable.Range(11, 20).Select(i => i % 3 == 0 ? -5.0 : 2 * i), output);
    }

    [Fact]
    public void Run_Batch_AllocatesNothing()
    {
        using var batch = Table.Of(Table.Doubles("x", [.. Enumerable.Range(0, 1000).Select(i => (double?)i)]));
        var (column, output) = (batch[0], new double[1000]);
        NumberMap.Run(column, new Double(), 0, output, 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++) NumberMap.Run(column, new Double(), 0, output, 1);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Run_Text_IsRefused()
    {
        using var batch = Table.Of(Table.Texts("t", "1"));
        Assert.Throws<InvalidOperationException>(() => NumberMap.Run(batch[0], new Double(), 0, new double[1], 1));
    }

    [Fact]
    public void Take_AnyNumbers_KeepsTheFiniteOnesInOrderAndCountsTheOthers()
    {
        using var batch = Table.Of(Table.Doubles("x", 3, null, double.NaN, -0.0, double.NegativeInfinity, double.Epsilon,
            double.PositiveInfinity, double.MaxValue));
        var tally = default(NumberTally);
        Assert.Equal([3, -0.0, double.Epsilon, double.MaxValue], tally.Take(batch[0], new double[8]).ToArray());
        Assert.Equal((2, 2), (tally.Missing, tally.Infinite));
        tally.Merge(tally);
        Assert.Equal((4, 4), (tally.Missing, tally.Infinite));
    }

    private readonly struct Double : INumberKernel<double>
    {
        public double Apply(double value) => value * 2;
    }
}
