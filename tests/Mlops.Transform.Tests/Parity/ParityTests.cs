namespace Mlops.Transform.Tests;

public sealed class ParityTests
{
    [Fact]
    public async Task FitAsync_ListsAndVectors_HaveRowsBeyondTheRangeThatReplay()
    {
        using var batch = Table.Of(
            Table.Column("l", ColumnType.List(ColumnType.Float32), new object?[] { 1f, 2f }, new object?[] { 3f }),
            Table.Column("v", ColumnType.Vector(ColumnType.Float64, 2), new object?[] { 1.0, 2.0 }, new object?[] { 2.0, 1.0 }));
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t.PadList(batch.Schema.List("l"), 3, pad: 7).AsIs(batch.Schema.Vector("v")))).Load();
        var rows = transform.Apply(transform.Parity.Rows);
        Assert.Contains(rows, r => r is [-1e30f, 7, 1e30f, ..]);
        Assert.Contains(rows, r => r is [7, 7, 7, ..]);
        Assert.Contains(rows, r => r is [.., float.NegativeInfinity, float.NegativeInfinity]);
        Assert.Contains(rows, r => r is [.., float.PositiveInfinity, float.PositiveInfinity]);
        Assert.Equal(transform.Parity.Rows.RowCount, transform.ReplayParity());
    }

    [Fact]
    public async Task FitAsync_NumbersThatMayBeInfinite_HaveRowsThatAre()
    {
        using var batch = Table.Of(Table.Doubles("x", 2, 4, 9), Table.Doubles("y", 1, 2, 3));
        var s = batch.Schema;
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t.AsIs(s.Number("x")).Cyclical(s.Number("y"), 7))).Load();
        var rows = transform.Apply(transform.Parity.Rows);
        Assert.Contains(rows, r => float.IsPositiveInfinity(r[0]));
        Assert.Contains(rows, r => float.IsNegativeInfinity(r[0]));
        Assert.DoesNotContain(double.PositiveInfinity, ((PrimitiveData<double>)transform.Parity.Rows["y"]).Values.ToArray());
        Assert.Equal(transform.Parity.Rows.RowCount, transform.ReplayParity());
    }

    [Fact]
    public async Task FitAsync_InfiniteNumberThatMakesNaN_HasNoRow()
    {
        using var batch = Table.Of(Table.Doubles("x", 2, 4, 9));
        var x = batch.Schema.Number("x");
        var transform = await batch.FitAsync(t => t.Compute(x - x, "none").AsNumber(out var none).AsIs(none, missing: 7).AsIs(x));
        Assert.Contains(transform.Apply(transform.Parity.Rows), r => float.IsPositiveInfinity(r[1]) && r[0] == 7);
        Assert.DoesNotContain(transform.Apply(transform.Parity.Rows), r => r.Any(float.IsNaN));
    }

    [Fact]
    public async Task FitAsync_ListsOfIntegersAndTexts_HaveRowsOfEveryBranch()
    {
        using var batch = Table.Of(
            Table.Column("i", ColumnType.List(ColumnType.Int32), new object?[] { 4, 5 }, new object?[] { 4 }),
            Table.Column("n", ColumnType.List(ColumnType.Int64), new object?[] { 4L, 5L }, new object?[] { 4L }),
            Table.Lists("t", ["a", "b"], ["a"]),
            Table.Column("d", ColumnType.List(ColumnType.Float64), new object?[] { 1.0 }, new object?[] { 2.0 }));
        var s = batch.Schema;
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t
            .PadList(s.List("i"), 2, pad: -7)
            .Ordinal(s.List("n"), out var places, unknown: -9).PadList(places, 3, pad: -8)
            .Ordinal(s.List("t"), out var words, unseen: Unseen.OwnSlot).PadList(words, 2, pad: -1)
            .PadList(s.List("d"), 2, pad: 5)
            .TfIdf(s.List("i"), 9))).Load();
        var rows = transform.Apply(transform.Parity.Rows);
        Assert.Contains(rows, r => r is [int.MinValue, -7, ..]);
        Assert.Contains(rows, r => r is [0, 1, ..]);
        Assert.Contains(rows, r => r is [-1, (float)int.MaxValue, ..] && r[17] > 0);
        Assert.Contains(rows, r => r[2..5] is [-9, -8, -9]);
        Assert.Contains(rows, r => r[2..5] is [-9, -9, -9]);
        Assert.Contains(rows, r => r[5..7] is [2, -1]);
        Assert.Contains(rows, r => r[5..7] is [2, 2]);
        Assert.Contains(rows, r => r[7..9] is [5, float.PositiveInfinity]);
        Assert.Equal(transform.Parity.Rows.RowCount, transform.ReplayParity());
    }

    [Fact]
    public async Task ReplayParity_Untouched_CountsTheRows()
    {
        using var batch = RandomTable.Create(21, 600);
        var transform = await RandomTable.FitAsync(batch);
        Assert.Equal(transform.Parity.Rows.RowCount, transform.ReplayParity());
        Assert.InRange(transform.ReplayParity(), ParitySample.SampledRows, 150);
    }

    [Fact]
    public async Task ReplayParity_OneConstantChanged_NamesRowFeatureAndBits()
    {
        using var batch = Table.Of(Table.Doubles("x", 2, 4, 4, 4, 5, 5, 7, 9));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x"))));
        artifact.Replace("transform.json", "\"mean\": 5", "\"mean\": 5.000001");
        var error = Assert.Throws<ServingException>(() => artifact.Load().ReplayParity());
        Assert.Equal(TransformDiagnostics.ParityBroken, error.Code);
        Assert.Matches("Parity row \\d, computed alone, differs in feature 0 'standardize\\(x\\)': expected bits 0x[0-9a-f]{8} .*, actual bits 0x[0-9a-f]{8}", error.Message);
    }

    [Theory]
    [InlineData("\"standardDeviation\": ", 0)]
    [InlineData("\"min\": ", 0)]
    [InlineData("\"offset\": ", 0)]
    [InlineData("\"substitute\": ", 0)]
    [InlineData("\"seed\": ", 0)]
    [InlineData("\"high\": ", 0)]
    public async Task ReplayParity_AnyConstantChanged_IsRefused(string property, int occurrence)
    {
        using var batch = RandomTable.Create(22, 600);
        var artifact = MemoryArtifact.Of(await RandomTable.FitAsync(batch));
        var text = artifact.TextOf("transform.json");
        var at = text.IndexOf(property, StringComparison.Ordinal) + property.Length + occurrence;
        artifact.Content["transform.json"] = System.Text.Encoding.UTF8.GetBytes(text.Insert(at, "1"));
        Assert.Throws<ServingException>(() => artifact.Load().ReplayParity());
    }

    [Fact]
    public async Task ReplayParity_VocabularyInAnotherOrder_IsRefused()
    {
        // So few rows that all of them are parity rows, and with them every category. A count follows its category, wherever the line
        // stands.
        using var batch = RandomTable.Create(23, ParitySample.SampledRows);
        var artifact = MemoryArtifact.Of(await RandomTable.FitAsync(batch));
        using var json = System.Text.Json.JsonDocument.Parse(artifact.Content["transform.json"]);
        foreach (var name in json.RootElement.GetProperty("operations").EnumerateArray()
            .Where(o => o.GetProperty("kind").GetString() != CountEncode.KindName && o.GetProperty("state").TryGetProperty("vocabulary", out _)
                && !o.GetProperty("options").TryGetProperty("vocabularyOptions", out _))
            .Select(o => o.GetProperty("state").GetProperty("vocabulary").GetString()!))
        {
            var changed = artifact.Clone();
            var lines = changed.TextOf(name).Split('\n');
            (lines[0], lines[1]) = (lines[1], lines[0]);
            changed.Content[name] = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));
            Assert.True(Record.Exception(() => changed.Load().ReplayParity()) is ServingException, $"{name} may change: {lines[0]}, {lines[1]}");
        }
    }

    [Fact]
    public async Task ReplayParity_ValueOfARowChanged_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("x", 2.25, 4, 9));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x"))));
        artifact.Replace("parity.json", "2.25", "2.5");
        Assert.Throws<ServingException>(() => artifact.Load().ReplayParity());
    }

    [Fact]
    public async Task ReplayParity_RowThatIsRefused_IsAParityError()
    {
        using var batch = Table.Of(Table.Doubles("x", 2.25, 4, 9));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x"))));
        artifact.Replace("parity.json", "2.25", "null");
        var error = Assert.Throws<ServingException>(() => artifact.Load().ReplayParity());
        Assert.Contains("is refused", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parity_Rows_CoverMissingUnseenAndExtremes()
    {
        using var batch = RandomTable.Create(24, 5000);
        var transform = await RandomTable.FitAsync(batch);
        var rows = transform.Parity.Rows;
        var all = transform.Apply(rows);
        Assert.All(rows.Schema.Names.Where(n => n is not "fare" and not "stamp"),
            name => Assert.True(rows[name].MissingCount > 0, name));
        var (miles, parityMiles) = (((PrimitiveData<double>)batch["fare"]).Values.ToArray(),
            ((PrimitiveData<double>)rows["fare"]).Values.ToArray());
        Assert.Contains(miles.Min(), parityMiles);
        Assert.Contains(miles.Max(), parityMiles);
        Assert.True(parityMiles.Min() < miles.Min() && parityMiles.Max() > miles.Max(), "rows beyond the range");
        var unseen = Enumerable.Range(0,
            transform.Layout.Width).Where(f => transform.Layout.NameOf(f) == "area is unseen").Single();
        Assert.Contains(all, row => row[unseen] == 1);
    }

    [Fact]
    public async Task Parity_Sample_DoesNotDependOnPartitions()
    {
        using var batch = RandomTable.Create(25, 2000);
        var expected = (await RandomTable.FitAsync(batch, partitionSize: 2000)).Parity;
        foreach (var size in new[] { 1, 7, 333 })
        {
            var actual = (await RandomTable.FitAsync(batch, partitionSize: size, degree: 2)).Parity;
            Assert.Equal(Rows(expected), Rows(actual));
        }

        static IEnumerable<string> Rows(ParityRows parity) => Enumerable.Range(0, parity.Rows.RowCount)
            .Select(i => string.Join('|', parity.Rows.Schema.Names.Select(n => FormattableString.Invariant($"{new Row(parity.Rows, i)[n]}"))));
    }

    [Fact]
    public async Task Parity_AwkwardValues_AreReadBackExactly()
    {
        using var batch = Table.Of(
            Table.Column("f", ColumnType.Float32, float.NaN, 0.1f, float.Epsilon, -0f),
            Table.Column("d", ColumnType.Float64, double.NaN, 0.1, double.Epsilon, -0.0),
            Table.Column("t", ColumnType.String, "\"\\\u2028é", new byte[] { 0xFF, 0x00 }, "", null));
        var transform = await batch.FitAsync(t => t
            .Impute(batch.Schema.Number("f"), Imputation.Constant(1)).Log(batch.Schema.Number("d"),
                missing: 0).Hash(batch.Schema.Text("t"), 9));
        var artifact = MemoryArtifact.Of(transform);
        Assert.Equal(artifact.Text, MemoryArtifact.Of(artifact.Load()).Text);
        Assert.True(artifact.Load().ReplayParity() >= 4);
        Assert.Contains("base64", artifact.TextOf("parity.json"), StringComparison.Ordinal);
    }
}
