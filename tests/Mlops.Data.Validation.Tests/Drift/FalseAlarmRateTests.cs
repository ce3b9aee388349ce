using System.Globalization;

namespace Mlops.Data.Validation.Tests;

/// <summary>
/// Without drift a column is called drifted at most at the chosen level, from 50 to 1,000,000 rows, within four standard deviations
/// of a binomial count. The long table is printed by <c>drift-simulation</c> of the benchmarks.
/// </summary>
public sealed class FalseAlarmRateTests
{
    [Theory]
    [InlineData(50, 300)]
    [InlineData(100, 200)]
    [InlineData(500, 100)]
    [InlineData(1_000, 60)]
    [InlineData(10_000, 12)]
    [InlineData(100_000, 3)]
    [InlineData(1_000_000, 1)]
    public void Compare_NoDrift_SignificantAtMostAtTheLevel(int rows, int runs)
    {
        foreach (var kind in (string[])["continuous", "ties", "tail", "two", "ten", "thousand"])
        {
            var (significant, drifted) = (0, 0);
            for (var run = 0; run < runs; run++)
            {
                var random = new Random(run * 31 + rows);
                var column = DriftDetector.Compare(Profile(kind, rows, random), Profile(kind, rows, random)).Columns[0];
                significant += column.Measurements.Any(m => m.AdjustedPValue <= 0.05) ? 1 : 0;
                drifted += column.IsDrift ? 1 : 0;
            }
            var bound = 0.05 * runs + 4 * Math.Sqrt(0.05 * 0.95 * runs);
            Assert.True(significant <= bound, string.Create(CultureInfo.InvariantCulture, $"{kind} at {rows}: {significant} of {runs}"));
            Assert.True(drifted <= significant);
            if (rows >= 10_000) Assert.Equal(0, drifted);
        }
    }

    private static DatasetStatistics Profile(string kind, int rows, Random random)
    {
        var isText = kind is "two" or "ten" or "thousand";
        var column = ColumnAccumulator.Create(isText ? ColumnType.String : ColumnType.Float64, StatisticsOptions.Default);
        if (isText)
        {
            var builder = new BatchBuilder(new DataSchema(new Field("x", ColumnType.String)));
            for (var i = 0; i < 1000; i++) ((TextBuilder)builder[0]).Append(i.ToString(CultureInfo.InvariantCulture));
            var codes = new int[rows];
            var count = kind == "two" ? 2 : kind == "ten" ? 10 : 1000;
            foreach (ref var code in codes.AsSpan()) code = (int)(count * random.NextDouble() * random.NextDouble());
            column.Add(new StringData(codes, (StringData)builder.Build()[0]));
        }
        else
        {
            var values = new double[rows];
            foreach (ref var value in values.AsSpan())
            {
                var uniform = random.NextDouble();
                value = kind == "continuous" ? uniform : kind == "ties" ? (int)(60 * uniform * uniform) : Math.Tan(Math.PI * (uniform - 0.5));
            }
            column.Add(new PrimitiveData<double>(ColumnType.Float64, values));
        }
        return new DatasetStatistics(rows, [column.Finish("x")]);
    }
}
