using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

/// <summary>A condition that the reader of a text applies gives what applying it afterwards gives.</summary>
public sealed class FilterPushdownTests
{
    private static readonly DataSchema Schema = CsvText.Schema(
        ("id", ColumnType.Int64), ("fare", ColumnType.Float64), ("kind", ColumnType.String), ("paid", ColumnType.Boolean), ("tips", Mlops.ColumnType.List(ColumnType.Float32)));

    private static readonly NumberColumn Id = Schema.Number("id");

    private static readonly NumberColumn Fare = Schema.Number("fare");

    [Fact]
    public void Where_AnyFileAndCondition_GivesTheRowsOfTheConditionAppliedAfterwards() => Prop.ForAll<int>(seed => Task.Run(async () =>
    {
        var random = new Random(seed);
        var condition = Condition(random);
        var data = Open(random);
        Assert.True(((ISampledSource)data.Where(condition).Source).AppliesFilter);
        var after = data with { Source = new Opaque(data.Source) };
        for (var shape = 0; shape < 6; shape++)
        {
            var expected = await PrintAsync(Shape(shape, after, condition).Source, 1);
            Assert.Equal(expected, await PrintAsync(Shape(shape, data, condition).Source, random.Next(1, 5)));
        }
    }).Wait(TimeSpan.FromMinutes(1))).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Where_AnyFileWithBadRows_ReportsThoseOfWhichTheConditionIsTrueOrCannotBeTold() => Prop.ForAll<int>(seed => Task.Run(async () =>
    {
        var random = new Random(seed);
        var condition = Condition(random);
        var data = Open(random);
        var (all, told, kept) = (new BadRowList(), new BadRowList(), new BadRowList());
        await PrintAsync(data.Source, 2, all.Log);
        var columns = ExpressionPlan.ColumnsOf(condition).Select(c => c.Name).ToList();
        var some = data.Select(columns);
        var isTrue = await PrintAsync((some with { Source = new Opaque(some.Source) }).Where(condition).Source, 2, told.Log, columns);
        var places = isTrue.Select(l => l.Split('|')[0]).ToHashSet();
        await PrintAsync(data.Where(condition).Source, 2, kept.Log);
        Assert.Equal(
            all.Rows.Select(Place).Where(r => places.Contains(r) || told.Rows.Select(Place).Contains(r)).ToList(), kept.Rows.Select(Place).ToList());
    }).Wait(TimeSpan.FromMinutes(1))).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_ABrokenValueInARowThatIsLeftOut_IsNotLookedFor(bool json)
    {
        var data = json
            ? JsonLinesText.OpenBytes(Encoding.UTF8.GetBytes("{\"id\":1,\"fare\":2}\n{\"id\":2,\"fare\":\"free\"}\n"), Schema, new JsonLinesOptions())
            : CsvText.Open("id,fare\n1,2\n2,free\n", Schema);
        Assert.Single(await data.Where(Id < 2).RowsAsync());
        Assert.Empty(await data.Where(Id < 1).RowsAsync());
        await Assert.ThrowsAsync<DataException>(() => data.Where(Id < 3).RowsAsync());
        await Assert.ThrowsAsync<DataException>(() => data.Where(Fare < 1).RowsAsync());
    }

    [Fact]
    public async Task Where_ColumnThatTheFileLacks_LeavesAllRowsOut() =>
        Assert.Empty(await CsvText.Open("id,kind\n1,a\n2,b\n", Schema).Where(Fare < 1).RowsAsync(new ReadRequest { Schema = Schema }));

    /// <summary>The condition alone, and among other verbs.</summary>
    private static Dataset<Row> Shape(int shape, Dataset<Row> data, BooleanExpression condition) => shape switch
    {
        0 => data.Where(condition),
        1 => data.Where(condition).Where(Fare > 20),
        2 => data.Sample(0.5, 7).Where(condition),
        3 => data.Where(condition).Sample(0.5, 7),
        4 => data.Where(condition).Select([Schema.Text("kind")]),
        _ => data.Where(condition).Take(11),
    };

    private static BooleanExpression Condition(Random random) => random.Next(6) switch
    {
        0 => Id > random.Next(80),
        1 => (Fare > random.Next(50)) & (Id < random.Next(80)),
        2 => Schema.Text("kind") == "a",
        3 => !Schema.Boolean("paid") | (Fare < 10),
        4 => Id < 0,
        _ => Id > -1,
    };

    /// <summary>CSV or JSON Lines in blocks of any size, with quotes, missing values and broken rows.</summary>
    private static Dataset<Row> Open(Random random)
    {
        var (json, broken) = (random.Next(2) == 0, random.Next(3) == 0 ? 0 : 0.1);
        var text = new StringBuilder(json ? "" : "id,fare,kind,paid,tips\n");
        var rows = random.Next(4) == 0 ? 1500 : random.Next(0, 90);
        for (var row = 0; row < rows; row++)
        {
            var id = Cell(random, broken, row % 90);
            var fare = Cell(random, broken, random.Next(60));
            var kind = "ab\"c"[random.Next(4)] is var c && c == '"' ? (json ? "\"\\\"\"" : "\"x\"\"y\"") : json ? $"\"{c}\"" : c.ToString();
            var paid = random.Next(3) switch { 0 => "true", 1 => "false", _ => json ? "null" : "" };
            var tips = json ? "[1,2]" : "1;2";
            if (random.NextDouble() < broken / 2) text.Append(json ? "{nonsense\n" : "1,2\n");
            else if (json) text.Append(CultureInfo.InvariantCulture, $"{{\"id\":{id},\"fare\":{fare},\"kind\":{kind},\"paid\":{paid},\"tips\":{tips}}}\n");
            else text.Append(CultureInfo.InvariantCulture, $"{id},{fare},{kind},{paid},{tips}\n");
        }
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var block = random.Next(20, 4000);
        return json
            ? JsonLinesText.OpenBytes(bytes, Schema, new JsonLinesOptions { BlockBytes = block, BadRows = BadRowPolicy.Skip(100_000) })
            : CsvText.OpenBytes(bytes, Schema, new CsvOptions { BlockBytes = block, BadRows = BadRowPolicy.Skip(100_000), ItemSeparator = ';' });
    }

    private static string Cell(Random random, double broken, int value) =>
        random.NextDouble() < broken ? "\"free\"" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Every row with its number: <c>file row|values</c>.</summary>
    private static async Task<List<string>> PrintAsync(IDataSource source, int degree, BadRowLog? log = null, IReadOnlyList<string>? columns = null)
    {
        var lines = new List<string>();
        var names = columns ?? Schema.Names;
        await foreach (var batch in source.ReadAsync(new ReadRequest { Schema = Schema.Select(names), DegreeOfParallelism = degree, BadRows = log }))
        {
            using (batch)
            {
                for (var i = 0; i < batch.RowCount; i++)
                {
                    var row = new Row(batch, i);
                    var values = names.Select(n => row[n] is System.Collections.IEnumerable list and not string ? string.Join(';', list.Cast<object?>()) : row[n]);
                    lines.Add($"{batch.Source} {batch.RowNumber(i)}|{string.Join(',', values)}");
                }
            }
        }
        return lines;
    }

    private static string Place(BadRow row) => $"{row.Source} {row.Row}";

    /// <summary>All bad rows of a reading, in order.</summary>
    private sealed class BadRowList
    {
        private readonly List<BadRow> rows = [];

        public BadRowList() => Log = new BadRowLog(row =>
        {
            lock (rows) rows.Add(row);
        });

        public BadRowLog Log { get; }

        public IEnumerable<BadRow> Rows => rows.OrderBy(r => r.Row);
    }

    /// <summary>Hides what a source can do, so that a condition is applied after it has decoded its rows.</summary>
    private sealed class Opaque(IDataSource inner) : IDataSource
    {
        public string Name => inner.Name;

        public ValueTask<DataSchema> GetSchemaAsync(CancellationToken cancellationToken = default) => inner.GetSchemaAsync(cancellationToken);

        public IAsyncEnumerable<DataPartition> ReadPartitionsAsync(ReadRequest request, CancellationToken cancellationToken = default) =>
            inner.ReadPartitionsAsync(request, cancellationToken);

        public ValueTask<IReadOnlyList<SourceFile>> GetFilesAsync(CancellationToken cancellationToken = default) => inner.GetFilesAsync(cancellationToken);
    }
}
