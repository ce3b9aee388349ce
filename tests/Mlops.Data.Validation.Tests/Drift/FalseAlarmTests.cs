using System.Globalization;

namespace Mlops.Data.Validation.Tests;

/// <summary>
/// Pairs of samples from one distribution: 18 columns as in taxi data, 5,000 and 20,000 rows. With the default thresholds none of
/// 12 x 18 comparisons may alarm; a true shift of each kind must.
/// </summary>
public sealed class FalseAlarmTests
{
    [Theory]
    [InlineData(5_000, 8)]
    [InlineData(20_000, 4)]
    public async Task Compare_SameDistribution_NeverAlarms(int rows, int pairs)
    {
        for (var pair = 0; pair < pairs; pair++)
        {
            var report = DriftDetector.Compare(await Profile(rows, 100 + pair), await Profile(rows, 900 + pair));
            Assert.Equal(18, report.Columns.Count);
            Assert.All(report.Columns, c => Assert.False(c.IsDrift, $"{c} at {rows.ToString(CultureInfo.InvariantCulture)} rows"));
        }
    }

    [Fact]
    public async Task Compare_EveryColumnShifted_AlwaysAlarms()
    {
        var report = DriftDetector.Compare(await Profile(5_000, 7, shift: true), await Profile(5_000, 8));
        Assert.All(report.Columns, c => Assert.True(c.IsDrift, c.ToString()));
    }

    private static async Task<DatasetStatistics> Profile(int rows, int seed, bool shift = false)
    {
        var random = new Random(seed);
        var fields = new List<Field>();
        for (var i = 0; i < 6; i++) fields.Add(new Field($"amount{i}", ColumnType.Float64));
        for (var i = 0; i < 6; i++) fields.Add(new Field($"code{i}", ColumnType.Int32));
        for (var i = 0; i < 6; i++) fields.Add(new Field($"name{i}", ColumnType.String));
        var all = new List<object?[]>(rows);
        for (var row = 0; row < rows; row++)
        {
            var values = new object?[18];
            for (var i = 0; i < 6; i++)
            {
                var amount = random.Next(4) == 0 ? 0 : Math.Round(Math.Exp(Normal(random) * 0.6 + i), 2);
                values[i] = random.Next(10) == 0 ? null : amount * (shift ? 1.4 : 1);
                // Community areas, hours, days: 2 to 77 codes, skewed.
                var codes = new[] { 2, 7, 12, 24, 50, 77 }[i];
                values[6 + i] = (int)(codes * Math.Pow(random.NextDouble(), shift ? 4 : 2));
                var names = new[] { 2, 4, 8, 30, 120, 900 }[i];
                values[12 + i] = shift && random.NextDouble() < 0.12 ? "new" : $"n{(int)(names * random.NextDouble() * random.NextDouble())}";
            }
            all.Add(values);
        }
        return await new MemorySource(new DataSchema(fields), all, 1000).ProfileAsync();
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
