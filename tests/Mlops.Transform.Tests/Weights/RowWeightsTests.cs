namespace Mlops.Transform.Tests;

public sealed class RowWeightsTests
{
    [Fact]
    public void Fill_AnyWeight_IsRoundedToItsUnit()
    {
        using var batch = Table.Of(Table.Doubles("w", 1, 0.25, 1e-7, 5e-7, -3, double.NaN, null, double.NegativeInfinity));
        var units = new long[8];
        var sum = RowWeights.Fill(batch[0], units);
        Assert.Equal([1 << 20, 1 << 18, 0, 1, 0, 0, 0, 0], units);
        Assert.Equal(units.Sum(), sum);
    }

    [Theory]
    [InlineData(1L, 2L, 3L)]
    [InlineData(RowWeights.MostUnits, 0L, RowWeights.MostUnits)]
    [InlineData(RowWeights.MostUnits, 1L, RowWeights.MostUnits + 1)]
    [InlineData(RowWeights.MostUnits + 1, RowWeights.MostUnits + 1, RowWeights.MostUnits + 1)]
    public void Add_BeyondTheMost_StopsJustAboveIt(long a, long b, long expected) => Assert.Equal(expected, RowWeights.Add(a, b));
}
