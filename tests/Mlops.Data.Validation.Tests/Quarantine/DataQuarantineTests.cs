namespace Mlops.Data.Validation.Tests;

public sealed class DataQuarantineTests : IDisposable
{
    private static readonly DataSchema Schema = new(
        new Field("id", ColumnType.Int64, false),
        new Field("fare", ColumnType.Float64) { Domain = new NumberRange(0) },
        new Field("kind", ColumnType.String) { Domain = new AllowedValues(["a", "b"]) });

    private readonly string folder = Directory.CreateTempSubdirectory("quarantine").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task Quarantine_ABrokenFile_WritesReasonsAndLetsTheRestFlow()
    {
        var data = Read("id,fare,kind\n1,2,a\n2,-1,\"c,\"\"d\"\nx,1,a\n4,3,b\n");
        var (good, report) = await data.QuarantineAsync(Schema, new(Out), TestContext.Current.CancellationToken);
        Assert.Equal((2L, 1L, 1L, 4L), (report.GoodRows, report.FailedRows, report.UnreadableRows, report.Rows));
        var lines = await File.ReadAllLinesAsync(Out, TestContext.Current.CancellationToken);
        Assert.Equal("file,row,column,code,text,reason", lines[0]);
        Assert.EndsWith("in.csv,2,fare,MLOPS3006,-1,\"column 'fare' is out of range; expected [0, +inf]\"", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",2,kind,MLOPS3007,\"c,\"\"d\",\"column 'kind' is not an allowed value; expected 'a', 'b'\"", lines[2], StringComparison.Ordinal);
        Assert.Contains("in.csv,3,id,MLOPS21", lines[3], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
        Assert.Equal([1L, 4L], await Ids(good));
        Assert.Equal([Path.Combine(folder, "in.csv"), Out], Directory.GetFiles(folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Quarantine_AtAnyNumberOfThreads_WritesTheSameBytes()
    {
        var random = new Random(3);
        var rows = Enumerable.Range(0, 60_000).Select(i => random.Next(50) == 0 ? $"bad{i},1,a" : $"{i},{random.Next(-3, 100)},{(random.Next(40) == 0 ? "z" : "b")}");
        var data = Read("id,fare,kind\n" + string.Join('\n', rows) + "\n");
        byte[]? first = null;
        foreach (var format in new[] { QuarantineFormat.JsonLines })
        foreach (var degree in new[] { 1, 2, 8 })
        {
            var options = new QuarantineOptions(Out) { Format = format, DegreeOfParallelism = degree };
            var (good, report) = await data.QuarantineAsync(Schema, options, TestContext.Current.CancellationToken);
            var bytes = await File.ReadAllBytesAsync(Out, TestContext.Current.CancellationToken);
            Assert.Equal(first ??= bytes, bytes);
            Assert.Equal(60_000, report.Rows);
            Assert.Equal(report.GoodRows, (await Ids(good)).Count);
            var lines = System.Text.Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("row").GetInt64()).ToList();
            Assert.Equal(lines.Order(), lines);
            Assert.Equal(report.FailedRows + report.UnreadableRows, lines.Distinct().Count());
        }
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.49, 1)]
    public async Task Quarantine_BeyondItsBudget_IsAnError(double budget, int expected)
    {
        var data = Read("id,fare,kind\n1,2,a\n2,-1,a\n");
        var (_, report) = await data.QuarantineAsync(Schema, new(Out) { MaxFraction = budget }, TestContext.Current.CancellationToken);
        Assert.Equal(expected, report.Findings.Count);
        Assert.All(report.Findings, f => Assert.Equal((ValidationDiagnostics.BudgetExceeded, Severity.Error, 1L), (f.Code, f.Severity, f.Count)));
    }

    [Fact]
    public async Task Quarantine_ThatFails_LeavesTheOldFileAndNothingElse()
    {
        await File.WriteAllTextAsync(Out, "old", TestContext.Current.CancellationToken);
        var data = Read("id,fare,kind\n1,2,a\nx,-1,a\n") with { };
        var strict = data with { Source = Csv.Files(Path.Combine(folder, "in.csv"), Schema).Source };
        await Assert.ThrowsAsync<DataException>(async () => await strict.QuarantineAsync(Schema, new(Out)));
        Assert.Equal("old", await File.ReadAllTextAsync(Out, TestContext.Current.CancellationToken));
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    private string Out => Path.Combine(folder, "out.csv");

    private Dataset<Row> Read(string text)
    {
        var path = Path.Combine(folder, "in.csv");
        File.WriteAllText(path, text);
        return Csv.Files(path, Schema, new CsvOptions { BadRows = BadRowPolicy.Skip(1_000_000) });
    }

    private static async Task<List<long>> Ids(Dataset<Row> data)
    {
        var ids = new List<long>();
        await foreach (var batch in data.Source.ReadAsync(new ReadRequest { Schema = Schema.Select(["id"]) }))
            using (batch) ids.AddRange(((PrimitiveData<long>)batch[0]).Values.ToArray());
        return ids;
    }
}
