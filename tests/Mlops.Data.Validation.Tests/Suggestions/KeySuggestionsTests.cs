namespace Mlops.Data.Validation.Tests.Suggestions;

/// <summary>Keys of two columns.</summary>
public sealed class KeySuggestionsTests
{
    private static readonly DataSchema Schema = new(
        new Field("store", ColumnType.String), new Field("day", ColumnType.Int32), new Field("open", ColumnType.Boolean), new Field("sales", ColumnType.Float64));

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Suggest_OneRowForEachStoreAndDay_IsAKey(int degree)
    {
        var found = await Keys(Sales(40, 150), new() { Statistics = new() { DegreeOfParallelism = degree } });
        var key = Assert.Single(found);
        Assert.Equal(("store + day.key", 6000L, 6000L), (key.Id, key.Evidence.Cases, key.Evidence.Holding));
        Assert.Equal(["store", "day"], Assert.Single(ConstraintSuggestions.Accept(Schema, found, [key.Id]).Rules.Keys).Columns);
    }

    [Fact]
    public async Task Suggest_ARepeatBehindTheFirstRows_IsNoKey()
    {
        var rows = Sales(40, 150);
        Assert.Empty(await Keys([.. rows, rows[17]]));
    }

    [Fact]
    public async Task Suggest_AUniqueColumn_NeedsNoPair() =>
        Assert.Empty(await Keys([.. Sales(10, 20).Select((r, i) => new[] { $"id{i}", r[1], r[2], r[3] })]));

    [Fact]
    public async Task Suggest_PairsThatAreUniqueByChance_AreLeftOut()
    {
        // A hundred rows of two columns with 90 values each: 0.6 repeats would be expected if they had nothing to do with each other.
        var random = new Random(4);
        var rows = new List<object?[]>();
        while (rows.Count < 100)
        {
            object?[] row = [$"s{random.Next(90)}", random.Next(90), true, 0.0];
            if (!rows.Exists(r => r[0]!.Equals(row[0]) && r[1]!.Equals(row[1]))) rows.Add(row);
        }
        Assert.Empty(await Keys(rows));
    }

    [Fact]
    public async Task Suggest_MissingValues_MakeNoKey()
    {
        var rows = Sales(40, 50);
        rows[30][0] = null;
        Assert.Empty(await Keys(rows));
    }

    [Fact]
    public async Task Suggest_MoreRowsThanTheBound_LooksForNone() =>
        Assert.Empty(await Keys(Sales(10, 20), new() { MaxKeyRows = 199 }));

    [Fact]
    public async Task Suggest_ASchemaWithAKey_IsGivenNoOther()
    {
        var schema = new DataSchema(Schema.Fields, Schema.Rules with { Keys = [new RowKey("day", "sales")] });
        Assert.DoesNotContain(await Data(Sales(10, 20)).SuggestAsync(schema), s => s.Id.EndsWith(".key", StringComparison.Ordinal));
    }

    private static async Task<List<Suggestion>> Keys(List<object?[]> rows, SuggestionOptions? options = null) =>
        [.. (await Data(rows).SuggestAsync(Schema, options)).Where(s => s.Id.EndsWith(".key", StringComparison.Ordinal))];

    private static Dataset<Row> Data(List<object?[]> rows) => new(new MemorySource(Schema, rows, 500), Schema);

    private static List<object?[]> Sales(int stores, int days) =>
    [
        .. from day in Enumerable.Range(0, days)
           from store in Enumerable.Range(0, stores)
           select new object?[] { $"s{store}", day, (store + day) % 7 > 0, (store * 7 + day * 3) % 50 / 4.0 },
    ];
}
