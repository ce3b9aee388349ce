namespace Mlops.Data.Tests;

/// <summary>2,000 damaged inputs here; 1,000,000 with <c>dotnet run -c Release --project benchmarks/Mlops.Benchmarks -- fuzz</c>.</summary>
public sealed class FuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task ReadAsync_DamagedInputs_GiveRowsOrATypedError(int seed)
    {
        var run = new FuzzRun();
        await run.RunAsync(seed, 0, 500, TestContext.Current.CancellationToken);
        Assert.Empty(run.Failures);
        Assert.Equal(500, run.Counts.Read + run.Counts.Refused);
        Assert.True(run.Counts.Refused > 100, $"Only {run.Counts.Refused} inputs were refused: the mutations do not reach the readers.");
    }

    [Fact]
    public async Task ReadAsync_InputsThatAreNotDamaged_GiveRows()
    {
        foreach (var format in FuzzFormat.All)
        {
            for (var seed = 0; seed < 16; seed++)
            {
                var rows = 0;
                await foreach (var batch in format.Open(format.Create(seed)).ReadAsync(cancellationToken: TestContext.Current.CancellationToken))
                    using (batch) rows += batch.RowCount;
                Assert.True(rows > 0, format.Name);
            }
        }
    }
}
