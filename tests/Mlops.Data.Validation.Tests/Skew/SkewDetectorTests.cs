namespace Mlops.Data.Validation.Tests;

public sealed class SkewDetectorTests
{
    [Fact]
    public async Task Compare_ASmallTable_CountsEveryCase()
    {
        var report = await SkewData.Compare(
            SkewData.Table(["a", 1.0, "x"], ["b", 2.0, "y"], ["c", null, "z"], ["d", null, "w"], ["e", 5.0, "v"], [null, 0.0, "u"], ["a", 9.0, "x"]),
            SkewData.Table(["d", null, "w"], ["b", 2.5, null], ["a", 1.0, "x"], ["c", 3.0, "z"], ["f", 1.0, "t"], ["f", 1.0, "t"], ["b", 2.0, "y"]));
        Assert.Equal((7L, 7L, 4L), (report.TrainingRows, report.ServingRows, report.Pairs));
        var amount = report.Find("amount")!;
        Assert.Equal((2L, 1L, 1L, 0L, 2L), (amount.Matches, amount.Mismatches, amount.MissingInTraining, amount.MissingInServing, amount.Skewed));
        Assert.Equal(
            [
                new SkewSample("b", new ExampleRow("memory.csv", 2, "2"), new ExampleRow("memory.csv", 2, "2.5")),
                new SkewSample("c", new ExampleRow("memory.csv", 3, null), new ExampleRow("memory.csv", 4, "3")),
            ],
            amount.Samples);
        var name = report.Find("name")!;
        Assert.Equal((3L, 0L, 0L, 1L), (name.Matches, name.Mismatches, name.MissingInTraining, name.MissingInServing));
        Check(report.TrainingOnly, 5, "e");
        Check(report.ServingOnly, 5, "f");
        Check(report.TrainingDuplicates, 7, "a");
        Check(report.TrainingWithoutKey, 6, null);
        Assert.Equal(2, report.ServingDuplicates.Count);
        Assert.Equal(["f", "b"], report.ServingDuplicates.Samples.Select(s => s.Text));
        Assert.Equal(0, report.ServingWithoutKey.Count);
        Assert.Null(report.Find("id"));

        static void Check(SkewRows rows, long row, string? key)
        {
            Assert.Equal(1, rows.Count);
            Assert.Equal([new ExampleRow("memory.csv", row, key)], rows.Samples);
        }
    }

    [Fact]
    public async Task Compare_SeveralKeys_JoinsOnAllOfThem()
    {
        var training = SkewData.Table(["a", 1.0, "p"], ["a", 2.0, "q"], ["b", 1.0, "r"], ["b", null, "s"]);
        var serving = SkewData.Table(["b", 1.0, "r"], ["a", 2.0, "Q"], ["a", 1.0, "p"], ["b", 2.0, "s"]);
        var report = await SkewData.Compare(training, serving, null, "id", "amount");
        Assert.Equal((3L, 1L, 1L), (report.Pairs, report.TrainingWithoutKey.Count, report.ServingOnly.Count));
        Assert.Equal("a|2", Assert.Single(Assert.Single(report.Columns).Samples).Key);
    }

    [Fact]
    public async Task Compare_KeysThatRunTogether_AreNotTheSame()
    {
        var schema = new DataSchema(new Field("a", ColumnType.String), new Field("b", ColumnType.String));
        var report = await SkewData.Compare(
            new MemorySource(schema, [["x", "yz"]]), new MemorySource(schema, [["xy", "z"]]), null, "a", "b");
        Assert.Equal((0L, 1L, 1L), (report.Pairs, report.TrainingOnly.Count, report.ServingOnly.Count));
    }

    [Fact]
    public async Task Compare_NoKey_IsAnError()
    {
        var error = await Assert.ThrowsAsync<SchemaException>(async () =>
            await SkewData.Table().CompareRowsAsync(SkewData.Table(), []));
        Assert.Equal(ValidationDiagnostics.InvalidOption, error.Code);
    }

    [Theory]
    [InlineData(true, "training")]
    [InlineData(false, "serving")]
    public async Task Compare_AnUnknownKey_NamesTheSideAndTheNearest(bool isInServing, string side)
    {
        IDataSource with = SkewData.Table(), without = new MemorySource(new DataSchema(new Field("idx", ColumnType.String)), []);
        var error = await Assert.ThrowsAsync<SchemaException>(() =>
            isInServing ? SkewData.Compare(without, with) : SkewData.Compare(with, without));
        Assert.Contains($"'id' is not in the schema (key in the {side} data)", error.Message, StringComparison.Ordinal);
        Assert.Contains("'idx'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_KeysOfOtherTypes_AreAnError()
    {
        var serving = new MemorySource(new DataSchema(new Field("id", ColumnType.Int64)), []);
        var error = await Assert.ThrowsAsync<SchemaException>(() => SkewData.Compare(SkewData.Table(), serving));
        Assert.Equal(ValidationDiagnostics.SkewNotCompared, error.Code);
        Assert.Contains("Key 'id' is int64 in serving, string in training", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_ColumnsOfOtherTypes_AreNotComparedAndFound()
    {
        var schema = new DataSchema(new Field("id", ColumnType.String), new Field("amount", ColumnType.String), new Field("name", ColumnType.String));
        var report = await SkewData.Compare(SkewData.Table(["a", 1.0, "x"]), new MemorySource(schema, [["a", "1", "x"]]));
        Assert.Equal(["amount", "name"], report.Columns.Select(c => c.Column));
        Assert.Equal("string in serving, float64 in training", report.Columns[0].NotCompared);
        var finding = Assert.Single(report.ToFindings());
        Assert.Equal((ValidationDiagnostics.SkewNotCompared, Severity.Error, "amount"), (finding.Code, finding.Severity, finding.Column));
    }

    [Fact]
    public async Task Compare_NumbersOfOtherTypes_AreCompared()
    {
        var report = await SkewData.Compare(
            SkewData.Column(ColumnType.Int32, 1, 2, 3), SkewData.Column(ColumnType.Float64, 1.0, 2.5, 3.0));
        Assert.Equal((2L, 1L), (report.Columns[0].Matches, report.Columns[0].Mismatches));
        report = await SkewData.Compare(SkewData.Column(ColumnType.Int32, 1, 2), SkewData.Column(ColumnType.Int64, 1L, long.MaxValue));
        Assert.Equal((1L, 1L), (report.Columns[0].Matches, report.Columns[0].Mismatches));
    }

    [Fact]
    public async Task Compare_IgnoredColumns_AreNotRead()
    {
        var report = await SkewData.Compare(
            SkewData.Table(["a", 1.0, "x"]), SkewData.Table(["a", 2.0, "x"]), new SkewOptions { Ignore = ["amount"] });
        Assert.Equal("name", Assert.Single(report.Columns).Column);
        Assert.Empty(report.ToFindings());
    }

    [Fact]
    public async Task Compare_OptionsForUnknownColumns_SuggestTheNearest()
    {
        foreach (var options in new SkewOptions[]
        {
            new() { Ignore = ["amuont"] }, new() { Tolerances = new Dictionary<string, SkewTolerance> { ["amuont"] = new(1) } },
        })
        {
            var error = await Assert.ThrowsAsync<SchemaException>(() => SkewData.Compare(SkewData.Table(), SkewData.Table(), options));
            Assert.Contains("'amount'", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(-1, 1 << 16, 1, 0)]
    [InlineData(5, 1000, 1, 0)]
    [InlineData(5, 1 << 16, 0, 0)]
    [InlineData(5, 1 << 16, 1, -1)]
    [InlineData(5, 1 << 16, 1, double.NaN)]
    public async Task Compare_OptionsWithoutSense_AreRefused(int samples, long memory, int degree, double tolerance)
    {
        var options = new SkewOptions
        {
            MaxSamples = samples, MaxMemoryBytes = memory, DegreeOfParallelism = degree,
            Tolerances = new Dictionary<string, SkewTolerance> { ["amount"] = new(0, tolerance) },
        };
        var error = await Assert.ThrowsAsync<SchemaException>(() => SkewData.Compare(SkewData.Table(), SkewData.Table(), options));
        Assert.Equal(ValidationDiagnostics.InvalidOption, error.Code);
    }

    [Fact]
    public async Task Compare_NoRows_IsAnEmptyReport()
    {
        var report = await SkewData.Compare(SkewData.Table(), SkewData.Table());
        Assert.Equal((0L, 0L, 0L), (report.TrainingRows, report.ServingRows, report.Pairs));
        Assert.Empty(report.ToFindings());
    }

    [Fact]
    public async Task Compare_Cancelled_Stops()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await SkewData.Table(["a", 1.0, "x"]).CompareRowsAsync(SkewData.Table(), ["id"], null, cancel.Token));
    }
}
