namespace Mlops.Data.Validation.Tests;

public sealed class DatasetProfileTests
{
    private static readonly DataSchema Schema = new(
        [
            new Field("number", ColumnType.Float64), new Field("whole", ColumnType.Int64), new Field("single", ColumnType.Float32),
            new Field("text", ColumnType.String), new Field("flag", ColumnType.Boolean), new Field("time", ColumnType.Timestamp),
            new Field("items", ColumnType.List(ColumnType.String)), new Field("weight", ColumnType.Int32),
        ],
        new SchemaRules { WeightedFeatures = [new WeightedFeature("pair", "items", "weight")] });

    private static readonly StatisticsOptions Options = new()
    {
        MaxDistinctNumbers = 64, Weight = "weight", Slices = [SliceBy.Values("flag"), SliceBy.Values("text")], Label = SliceBy.Values("flag"),
        Crosses = [("number", "single")],
    };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Merge_ProfilesOfAnySplit_GivesTheBytesOfOnePass(int seed)
    {
        var random = new Random(seed);
        var rows = Rows(400, seed);
        var expected = (await Collect(rows, 400)).ToStatistics().ToJson();
        for (var round = 0; round < 5; round++)
        {
            var profile = await Collect([], 10);
            for (var start = 0; start < rows.Count;)
            {
                var length = Math.Min(random.Next(1, 150), rows.Count - start);
                profile.Merge(await Collect(rows.GetRange(start, length), random.Next(1, 60)));
                start += length;
            }
            Assert.Equal(400, profile.RowCount);
            Assert.Equal(expected, profile.ToStatistics().ToJson());
        }
    }

    [Fact]
    public async Task Merge_IsAssociative_InTheSavedBytesToo()
    {
        var rows = Rows(300, 9);
        Task<DatasetProfile> Part(int start) => Collect(rows.GetRange(start, 100), 30);
        var (left, right) = (await Part(0), await Part(100));
        left.Merge(await Part(100));
        left.Merge(await Part(200));
        right.Merge(await Part(200));
        var all = await Part(0);
        all.Merge(right);
        Assert.Equal(Saved(left), Saved(all));
        Assert.Equal(Saved(await Collect(rows, 7)), Saved(all));
    }

    [Fact]
    public async Task Load_OfASavedProfile_GoesOnWhereItStopped()
    {
        var rows = Rows(200, 5);
        var profile = DatasetProfile.Load(new MemoryStream(Saved(await Collect(rows.GetRange(0, 120), 50))), Options);
        profile.Merge(await Collect(rows.GetRange(120, 80), 50));
        Assert.Equal((await Collect(rows, 200)).ToStatistics().ToJson(), profile.ToStatistics().ToJson());
        Assert.Equal(Saved(profile), Saved(DatasetProfile.Load(new MemoryStream(Saved(profile)), Options)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(90)]
    [InlineData(2000)]
    public async Task Merge_BeyondTheBoundOfTexts_StaysWithinTheStatedErrorForAnySplit(int rowsPerDay)
    {
        var random = new Random(4);
        var texts = Enumerable.Range(0, 2000).Select(_ => (object?)$"t{(int)(300 * Math.Pow(random.NextDouble(), 4))}").ToList();
        var counts = texts.CountBy(t => (string)t!).ToDictionary();
        var options = new StatisticsOptions { MaxDistinctValues = 64 };
        var profile = await Data.Column(ColumnType.String, []).Source.CollectProfileAsync(options);
        foreach (var day in texts.Chunk(rowsPerDay)) profile.Merge(await Data.Column(ColumnType.String, day).Source.CollectProfileAsync(options));
        var values = profile.ToStatistics()["x"].Values!;
        Assert.False(values.IsDistinctExact);
        Assert.InRange(values.CountError, 1, 2 * texts.Count / options.MaxDistinctValues);
        Assert.All(values.Top, v => Assert.InRange(counts[v.Value] - v.Count, 0, values.CountError));
        Assert.All(counts.Keys.Except(values.Top.Select(v => v.Value)), t => Assert.InRange(counts[t], 1, values.CountError));
        var whole = (await Data.Column(ColumnType.String, texts).Source.ProfileAsync(options))["x"].Values!;
        Assert.Equal(whole.Distinct, values.Distinct);
    }

    [Fact]
    public async Task Profile_BeyondTheBoundOfTexts_IsTheSameAtAnyNumberOfThreads()
    {
        var random = new Random(8);
        var source = Data.Column(ColumnType.String, [.. Enumerable.Range(0, 3000).Select(_ => (object?)$"t{random.Next(200) * random.Next(3)}")], 70).Source;
        var options = new StatisticsOptions { MaxDistinctValues = 24 };
        var one = await source.ProfileAsync(options with { DegreeOfParallelism = 1 });
        Assert.True(one["x"].Values!.CountError > 0);
        foreach (var degree in (int[])[2, 3, 8])
            Assert.Equal(one.ToJson(), (await source.ProfileAsync(options with { DegreeOfParallelism = degree })).ToJson());
    }

    [Fact]
    public async Task Load_BeyondTheBoundOfTexts_KeepsErrorAndEstimate()
    {
        var options = new StatisticsOptions { MaxDistinctValues = 16 };
        var source = Data.Column(ColumnType.String, Enumerable.Range(0, 900).Select(i => (object?)$"t{i % 300}")).Source;
        var profile = await source.CollectProfileAsync(options);
        using var stream = new MemoryStream();
        profile.Save(stream);
        stream.Position = 0;
        var values = DatasetProfile.Load(stream, options).ToStatistics()["x"].Values!;
        Assert.False(values.IsDistinctExact);
        Assert.Equal(profile.ToStatistics().ToJson(), DatasetProfile.Load(new MemoryStream(stream.ToArray()), options).ToStatistics().ToJson());
    }

    [Fact]
    public async Task Load_DamagedAnywhere_IsATypedError()
    {
        var saved = Saved(await Collect(Rows(60, 1), 20));
        var random = new Random(2);
        for (var round = 0; round < 300; round++)
        {
            var bytes = (byte[])saved.Clone();
            if (round % 3 == 0) bytes = bytes[..random.Next(bytes.Length)];
            else bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            var error = Assert.Throws<DataException>(() => DatasetProfile.Load(new MemoryStream(bytes), Options));
            Assert.Equal("MLOPS3202", error.Code);
        }
    }

    [Fact]
    public async Task Load_OtherOptions_SaysWhichItWasCollectedWith()
    {
        var saved = Saved(await Collect(Rows(10, 1), 20));
        var error = Assert.Throws<DataException>(() => DatasetProfile.Load(new MemoryStream(saved)));
        Assert.Equal("MLOPS3206", error.Code);
        Assert.Contains("maxDistinctNumbers 64", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_OtherColumnsOrOptions_IsRefused()
    {
        var profile = await Collect(Rows(10, 1), 20);
        var other = await Data.Column(ColumnType.Int32, [1]).Source.CollectProfileAsync(Options with { Weight = null, Slices = [], Label = null, Crosses = [] });
        Assert.Equal("MLOPS3206", Assert.Throws<DataException>(() => profile.Merge(other)).Code);
        var plain = await new MemorySource(Schema, Rows(10, 1), 5).CollectProfileAsync();
        Assert.Equal("MLOPS3206", Assert.Throws<DataException>(() => profile.Merge(plain)).Code);
    }

    [Fact]
    public async Task Save_WithAStatisticOfOnesOwn_IsRefused()
    {
        var profile = await Data.Column(ColumnType.Float64, [1.0]).Source.CollectProfileAsync(new() { Custom = [new RisingShare("x")] });
        using var stream = new MemoryStream();
        Assert.Contains("'rising x'", Assert.Throws<DataException>(() => profile.Save(stream)).Message, StringComparison.Ordinal);
    }

    private static async Task<DatasetProfile> Collect(List<object?[]> rows, int rowsPerPartition) =>
        await new MemorySource(Schema, rows, rowsPerPartition).CollectProfileAsync(Options with { DegreeOfParallelism = 4 });

    private static byte[] Saved(DatasetProfile profile)
    {
        using var stream = new MemoryStream();
        profile.Save(stream);
        return stream.ToArray();
    }

    private static List<object?[]> Rows(int count, int seed)
    {
        var random = new Random(seed);
        object? Maybe(object? value) => random.Next(7) == 0 ? null : value;
        double Number() => random.Next(12) switch { 0 => double.NaN, 1 => double.NegativeInfinity, 2 => 0, _ => random.NextDouble() * 100 - 30 };
        object?[] Items() => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Maybe("i" + random.Next(5)))];
        return
        [
            .. Enumerable.Range(0, count).Select(_ => new[]
            {
                Maybe(Number()), Maybe(random.NextInt64()), Maybe((float)random.NextDouble()), Maybe("v" + random.Next(6)), Maybe(random.Next(2) == 0),
                Maybe(new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next())), Maybe(Items()), random.Next(5),
            }),
        ];
    }
}
