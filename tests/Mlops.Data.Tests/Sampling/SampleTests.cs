using System.Text;

namespace Mlops.Data.Tests;

public sealed class SampleTests
{
    private static readonly DataSchema Schema = CsvText.Schema(("n", ColumnType.Int32), ("t", ColumnType.String), ("x", ColumnType.Float64));

    private static string JsonText(int rows) => string.Concat(Enumerable.Range(1, rows).Select(i =>
        i % 11 == 0 ? "\n{\"n\":true}\n" : $"{{\"n\":{i},\"t\":\"t{i % 7}\",\"x\":{i}.5}}\n"));

    private static Dataset<Row> Json(int blockBytes) => JsonLinesText.Open(
        JsonText(3000), Schema, new JsonLinesOptions { BlockBytes = blockBytes, BadRows = BadRowPolicy.Skip(1000) });

    private static Dataset<Row> Csv(int blockBytes) => CsvText.Open(
        "n,t,x\n" + string.Concat(Enumerable.Range(1, 3000).Select(i => (i % 40) switch
        {
            3 => $"{i},\"ragged\n\"\n",
            7 or 8 => $"bad,t,{i}\n\n",
            9 => $"{i},\"two\nlines\",{i}\n",
            _ => $"{i},t{i % 7},{i}.5\n",
        })),
        Schema,
        new CsvOptions { BlockBytes = blockBytes, BadRows = BadRowPolicy.Skip(1000) });

    [Fact]
    public async Task Sample_BadRowsOutsideOfIt_AreNotLookedAt()
    {
        var sampler = new RowSample(0.5, 42).Of("test.csv");
        var all = new BadRowLog();
        var some = new BadRowLog();
        var data = Csv(1000);
        await data.RowsAsync(new ReadRequest { Schema = Schema, BadRows = all });
        await data.Sample(0.5, 42).RowsAsync(new ReadRequest { Schema = Schema, BadRows = some });
        Assert.Equal(225, all.Count);
        Assert.Equal(Enumerable.Range(1, 3000).Count(i => i % 40 is 3 or 7 or 8 && sampler.Keeps(i)), some.Count);
        Assert.All(some.First(), r => Assert.True(sampler.Keeps(r.Row)));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5000)]
    [InlineData(1 << 20)]
    public async Task Sample_PushedDown_EqualsFilteringAfterReading(int blockBytes)
    {
        foreach (var data in (Dataset<Row>[])[Json(blockBytes), Csv(blockBytes)])
        {
            var hidden = data with { Source = new Hiding(data.Source) };
            foreach (var rate in (double[])[0.01, 0.5, 1])
            {
                var expected = await NumberedAsync(hidden.Sample(rate, 42));
                foreach (var degree in (int[])[1, 2, 8])
                    Assert.Equal(expected, await NumberedAsync(data.Sample(rate, 42), degree));
            }
        }
    }

    [Fact]
    public async Task Sample_OfFilteredAndProjectedRows_TakesTheSameRows()
    {
        var data = Json(700);
        var condition = new NumberColumn("x", ColumnType.Float64) > 1000.0;
        var expected = await NumberedAsync(data.Sample(0.3, 1).Where(condition));
        Assert.Equal(expected, await NumberedAsync(data.Where(condition).Sample(0.3, 1)));
        var hidden = data with { Source = new Hiding(data.Source) };
        Assert.Equal(expected, await NumberedAsync(hidden.Where(condition).Sample(0.3, 1)));
        var projected = await NumberedAsync(data.Select(["t"]).Sample(0.3, 1));
        Assert.Equal(await NumberedAsync(hidden.Sample(0.3, 1).Select(["t"])), projected);
    }

    [Fact]
    public async Task Sample_Rate_IsKeptAndSeedsDiffer()
    {
        var data = Csv(1 << 16);
        var one = await NumberedAsync(data.Sample(0.2, 1));
        var two = await NumberedAsync(data.Sample(0.2, 2));
        // 2775 rows at 0.2: 555 with a standard deviation of 22.
        Assert.InRange(one.Count, 450, 700);
        Assert.InRange(two.Count, 450, 700);
        Assert.InRange(one.Intersect(two).Count(), 60, 180);
        var both = await NumberedAsync(data.Sample(0.2, 1).Sample(0.2, 2));
        Assert.Equal(one.Intersect(two), both);
    }

    [Fact]
    public void Sample_KnownRows_NeverChange()
    {
        // Datasets that were sampled once must be sampled alike for ever.
        var sampler = new RowSample(0.1, 42).Of("data/day1.csv");
        Assert.Equal(KnownRows, Enumerable.Range(1, 100).Where(i => sampler.Keeps(i)));
    }

    private static readonly int[] KnownRows = [1, 11, 16, 23, 39, 46, 50, 60, 85, 88, 95];

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Sample_RateOutOfRange_IsRefused(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Csv(100).Sample(rate, 1));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    [InlineData(2999)]
    [InlineData(10_000)]
    public async Task Take_SomeRows_AreTheFirst(int rows)
    {
        var all = await NumberedAsync(Csv(1000));
        Assert.Equal(all.Take(rows), await NumberedAsync(Csv(1000).Take(rows)));
        var sampled = await NumberedAsync(Csv(1000).Sample(0.5, 3));
        Assert.Equal(sampled.Take(rows), await NumberedAsync(Csv(1000).Sample(0.5, 3).Take(rows)));
    }

    [Fact]
    public async Task Take_EndlessSource_ReadsNoFurther()
    {
        var endless = new TextInput("endless", () => new RepeatedStream([], "{\"n\":1}\n"u8.ToArray(), int.MaxValue));
        var data = JsonLines.From("endless", [endless], CsvText.Schema(("n", ColumnType.Int32)));
        Assert.Equal(10, (await data.Take(10).RowsAsync()).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Take(-1));
    }

    [Fact]
    public async Task Select_SomeColumns_DecodesNoOthers()
    {
        // The bad value of 'n' is never looked at.
        var data = JsonLinesText.Open("{\"n\":\"bad\",\"t\":\"a\",\"x\":1}\n", Schema).Select(["x", "t"]);
        Assert.Equal(["x", "t"], data.Schema.Names);
        Assert.Equal([[1.0, "a"]], await data.RowsAsync());
        Assert.Equal(["x", "t"], (await data.Source.GetSchemaAsync(TestContext.Current.CancellationToken)).Names);
        Assert.Equal([[null, "a"]], await data.RowsAsync(new ReadRequest { Schema = CsvText.Schema(("n", ColumnType.Int32), ("t", ColumnType.String)) }));
        Assert.Equal([[null]], await data.RowsAsync(new ReadRequest { Schema = CsvText.Schema(("other", ColumnType.Int32)) }));
        var error = Assert.Throws<SchemaException>(() => data.Select(["tt"]));
        Assert.Contains("'t'", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => data.Select(Array.Empty<string>()));
    }

    private static async Task<List<string>> NumberedAsync<T>(Dataset<T> data, int degree = 4)
    {
        var rows = new List<string>();
        var request = new ReadRequest { Schema = data.Schema, DegreeOfParallelism = degree };
        await foreach (var batch in data.Source.ReadAsync(request, TestContext.Current.CancellationToken))
        {
            using var owned = batch;
            for (var i = 0; i < batch.RowCount; i++)
            {
                using var row = batch.Slice(i, 1);
                rows.Add($"{batch.Source}:{row.FirstRow}:{AnyBatches.Print(row)}");
            }
        }
        return rows;
    }

    /// <summary>A source that can do nothing but read everything.</summary>
    private sealed class Hiding(IDataSource inner) : IDataSource
    {
        public string Name => inner.Name;

        public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => inner.GetSchemaAsync(cancellationToken);

        public IAsyncEnumerable<DataPartition> ReadPartitionsAsync(ReadRequest request, CancellationToken cancellationToken = default)
        {
            Assert.Null(request.Sample);
            return inner.ReadPartitionsAsync(request, cancellationToken);
        }

        public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) => inner.GetFilesAsync(cancellationToken);
    }
}
