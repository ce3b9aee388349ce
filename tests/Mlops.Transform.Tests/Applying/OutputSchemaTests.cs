namespace Mlops.Transform.Tests;

public sealed class OutputSchemaTests
{
    [Fact]
    public async Task OutputSchema_EachOperation_SaysWhatItProves()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2, 3, 4), Table.Texts("k", "a", "b", "a", "c"));
        var (x, k) = (batch.Schema.Number("x"), batch.Schema.Text("k"));
        var transform = await batch.FitAsync(t => t.Standardize(x).MinMax(x, low: -1, high: 1, clip: true).MinMax(x, name: "open")
            .Clip(x, low: 2).Log(x).BucketizeInterpolated(x, 4).OneHot(k, 2).BucketizeAt(x, [2.0, 3]));
        Field[] expected =
        [
            new("standardize(x)", ColumnType.Float32, false),
            new("min-max(x)", ColumnType.Float32, false) { Domain = new NumberRange(-1, 1) },
            new("open", ColumnType.Float32, false),
            new("clip(x)", ColumnType.Float32, false) { Domain = new NumberRange(2) },
            new("log(x)", ColumnType.Float32, false) { Domain = new NumberRange(0) },
            new("bucketize-interpolated(x)", ColumnType.Float32, false) { Domain = new NumberRange(0, 1) },
            new("one-hot(k)", ColumnType.Int32) { Domain = new IntegerRange(0, 3), IsCategorical = true },
            new("bucketize-at(x)", ColumnType.Int32) { Domain = new IntegerRange(0, 3), IsCategorical = true },
        ];
        Assert.Equal(expected, transform.OutputSchema.Fields);
        Assert.Equal(expected, MemoryArtifact.Of(transform).Load().OutputSchema.Fields);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Domain_EveryOperation_HoldsForRowsThatTrainingHasNotSeen(int seed)
    {
        using var batch = RandomTable.Create(seed, 200);
        var transform = await RandomTable.FitAsync(batch);
        using var other = RandomTable.Create(seed + 50, 500);
        var rows = transform.Apply(other);
        Assert.Equal(transform.Layout.Slots.Select(s => s.Name), transform.OutputSchema.Names);
        foreach (var slot in transform.Layout.Slots)
        {
            if (slot.Domain is not NumberRange range) continue;
            foreach (var row in rows)
                Assert.All(row[slot.Start..(slot.Start + slot.Length)], v => Assert.True(range.Contains(v), $"{slot.Name}: {v} is not in {range}"));
        }
    }

    [Fact]
    public async Task OutputSchema_SlotWithoutAFeature_IsLeftOut()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2), Table.Texts("k", null, null));
        var (x, k) = (batch.Schema.Number("x"), batch.Schema.Text("k"));
        var transform = await batch.FitAsync(t => t.Log(x).Tokenize(k, out var words).TfIdf(words, new VocabularyOptions { MaxSize = 5 }));
        Assert.Equal([1, 0], transform.Layout.Slots.Select(s => s.Length));
        Assert.Equal(["log(x)"], transform.OutputSchema.Names);
    }

    [Fact]
    public async Task Domain_BeyondTheTrainingRange_HoldsForFloat32()
    {
        // 0.7 is no float32: the domain is that of the features, which are.
        using var batch = Table.Of(Table.Doubles("x", 1, 2));
        var x = batch.Schema.Number("x");
        var transform = await batch.FitAsync(t => t.MinMax(x, low: 0.7, high: 0.9, clip: true).Clip(x, low: 0.7, high: 0.9));
        using var other = Table.Of(Table.Doubles("x", -1e300, 1e300, double.NegativeInfinity, double.PositiveInfinity));
        foreach (var row in transform.Apply(other))
            for (var i = 0; i < row.Length; i++) Assert.True(((NumberRange)transform.Layout.Slots[i].Domain!).Contains(row[i]));
    }
}
