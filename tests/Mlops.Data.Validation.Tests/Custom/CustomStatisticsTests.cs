using Mlops.Testing;

namespace Mlops.Data.Validation.Tests;

public sealed class CustomStatisticsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(100)]
    public async Task ProfileAsync_CustomStatistic_SeesTheRowsInOrder(int rowsPerPartition)
    {
        object?[] values = [1.0, 2.0, 1.5, 3.0, 4.0];
        var data = Data.Column(ColumnType.Float64, values, rowsPerPartition);
        var custom = Assert.Single((await data.ProfileAsync(new() { Custom = [new RisingShare("x")], DegreeOfParallelism = 8 })).Custom);
        Assert.Equal(("rising x", 0.75), (custom.Name, custom.Values["share"]));
    }

    [Fact]
    public async Task CheckAsync_StatisticThatConforms_Passes()
    {
        var data = Data.Column(ColumnType.Float64, [.. Enumerable.Range(0, 50).Select(i => (object?)(i * 7 % 11 * 1.0))]);
        await StatisticConformance.CheckAsync(new RisingShare("x"), data.Source, cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task CheckAsync_StatisticThatForgetsToMerge_IsFound()
    {
        var data = Data.Column(ColumnType.Float64, [1.0, 2.0, 3.0]);
        var error = await Assert.ThrowsAsync<ConformanceException>(() => StatisticConformance.CheckAsync(
            new Forgetful(), data.Source, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("any cut", error.Message, StringComparison.Ordinal);
    }

    private sealed class Forgetful : IStatistic
    {
        public string Name => "rows";

        public IStatisticState Create(DataSchema schema) => new State();

        private sealed class State : IStatisticState
        {
            private long rows;

            public void Add(DataBatch batch) => rows += batch.RowCount;

            public void Merge(IStatisticState later)
            {
            }

            public IReadOnlyDictionary<string, double> Finish() => new Dictionary<string, double> { ["rows"] = rows };
        }
    }
}
