namespace Mlops.Data.Validation.Tests;

/// <summary>The rules that statistics do not tell: each fires on its rows, and the proposed fix accepts the data.</summary>
public sealed class ExactScanTests
{
    private static readonly ColumnType Ints = ColumnType.List(ColumnType.Int32);

    private static readonly ColumnType Nested = ColumnType.List(Ints);

    public static TheoryData<Field, object?[], string, long[]> Broken => new()
    {
        { new("x", Nested) { ItemCount = new ItemCount(1, 2) { Inner = new ItemCount(0, 9) } }, [L(L(1)), L(), null, L(L(1), L(), null)], "MLOPS3030", [2, 4] },
        { new("x", Nested) { ItemCount = new ItemCount { Inner = new ItemCount(1, 2) } }, [L(L(1, 2), null), L(), null, L(L(1), L()), L(L(1, 2, 3)), L(L(1))], "MLOPS3030", [4, 5] },
        { new("x", Nested) { Domain = new IntegerRange(0, 5) }, [L(L(1, null), L(9, 9), L(9)), null, L(null, L()), L(L(), L(-1))], "MLOPS3006", [1, 4] },
        { new("x", ColumnType.Bytes) { Domain = new ByteLength(1, 2) }, [new byte[] { 1 }, Array.Empty<byte>(), null, new byte[3]], "MLOPS3048", [2, 4] },
        { new("x", ColumnType.List(ColumnType.Bytes)) { Domain = new ByteLength(1) }, [L(new byte[] { 1 }, null), L(new byte[] { 1 }, Array.Empty<byte>()), null], "MLOPS3048", [2] },
        { new("x", ColumnType.Bytes) { IsUnique = true }, [new byte[] { 1 }, Array.Empty<byte>(), null, new byte[] { 1 }, null], "MLOPS3034", [4] },
        { new("x", Ints) { ItemCount = new ItemCount(1, 2) }, [new object?[] { 1 }, Array.Empty<object?>(), null, new object?[] { 1, 2, 3 }], "MLOPS3030", [2, 4] },
        { new("x", Ints) { Domain = new IntegerRange(0, 5) }, [new object?[] { 1, 9, 9 }, new object?[] { 1 }, new object?[] { -1 }], "MLOPS3006", [1, 3] },
        { new("x", ColumnType.Int64) { Domain = new IntegerRange(null, long.MaxValue - 1) }, [1L, long.MaxValue, null], "MLOPS3006", [2] },
        { new("x", ColumnType.Float64) { Domain = new NumberRange { AllowsInfinity = false } }, [1.0, double.PositiveInfinity, double.NaN], "MLOPS3006", [2, 3] },
        { new("x", ColumnType.Float64) { Domain = new NumberRange(0, 1) { AllowsNaN = true } }, [2.0, double.NaN, 1.0], "MLOPS3006", [1] },
        { new("x", ColumnType.Timestamp) { Domain = new TimeRange(Day(2)) }, [Day(1), Day(2), null], "MLOPS3033", [1] },
        { new("x", ColumnType.String) { Domain = new BooleanTokens(["yes"], ["no"]) }, ["yes", "Yes", "no", null], "MLOPS3031", [2] },
        { new("x", ColumnType.String) { Domain = new TextRules { Pattern = "[a-z]+" } }, ["a", "a1", "", null], "MLOPS3032", [2, 3] },
        { new("x", ColumnType.String) { Domain = new TextRules { MaxCharacters = 2, MaxBytes = 5 } }, ["äö", "abc", "€€"], "MLOPS3032", [2, 3] },
        { new("x", ColumnType.Int64) { IsUnique = true }, [1L, 2L, 1L, null, null, 2L], "MLOPS3034", [3, 6] },
        { new("x", ColumnType.Float64) { IsUnique = true }, [0.0, -0.0, double.NaN, double.NaN], "MLOPS3034", [2, 4] },
        { new("x", ColumnType.String) { DistinctCount = new DistinctCount(3) }, ["a", "b", "a"], "MLOPS3035", [] },
        { new("x", ColumnType.String) { DistinctCount = new DistinctCount(null, 1) }, ["a", "b", "a"], "MLOPS3035", [] },
        { new("x", ColumnType.Float64) { Order = ValueOrder.Rising }, [-2.0, -1.0, null, -1.0, double.NaN, -3.0, 5.0], "MLOPS3039", [6] },
        { new("x", ColumnType.Int64) { Order = ValueOrder.StrictlyFalling }, [3L, 2L, 2L, 1L], "MLOPS3039", [3] },
        { new("x", ColumnType.Float64) { Distribution = new() { Mean = new(0, 1) } }, [1.0, 5.0], "MLOPS3041", [] },
        { new("x", ColumnType.String) { Distribution = new() { LargestShare = new(null, 0.5) } }, ["a", "a", "b"], "MLOPS3041", [] },
        { new("x", ColumnType.Timestamp) { MaxAge = TimeSpan.FromDays(1) }, [Day(1), Day(2)], "MLOPS3040", [] },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public async Task Rule_IsBroken_InTheseRowsAtAnySplit_AndTheFixAcceptsThem(Field field, object?[] values, string code, long[] rows)
    {
        var schema = new DataSchema(field);
        foreach (var (perPartition, degree) in new[] { (100, 1), (1, 1), (2, 2), (1, 8) })
        {
            var finding = Assert.Single(await Find(Data.Column(field.Type, values, perPartition), schema, degree));
            Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
            Assert.Equal(rows, finding.Examples.Select(e => e.Row));
            if (rows.Length > 0) Assert.Equal(rows.Length, finding.Count);
            Assert.Empty((await Find(Data.Column(field.Type, values), finding.Fix!.ApplyTo(schema), degree)).Where(f => f.Severity == Severity.Error));
        }
    }

    [Fact]
    public async Task Order_AcrossTwoBatches_IsThatOfTheRows()
    {
        var schema = new DataSchema(new Field("x", ColumnType.Int64) { Order = ValueOrder.Rising });
        var finding = Assert.Single(await Find(Data.Column(ColumnType.Int64, [1L, 5L, null, null, 4L, 6L], 2), schema, 2));
        Assert.Equal([new ExampleRow("memory.csv", 5, "4")], finding.Examples);
    }

    [Fact]
    public async Task Unique_WithMoreValuesThanTheBound_IsReportedAsNotDecided()
    {
        var schema = new DataSchema(new Field("x", ColumnType.Int64) { IsUnique = true });
        var report = await Data.Column(ColumnType.Int64, Enumerable.Range(0, 50).Select(i => (object?)(long)i))
            .ValidateAsync(schema, options: new() { MaxKeys = 10 });
        Assert.Equal((ValidationDiagnostics.NotDecided, Severity.Warning), report.Findings.Select(f => (f.Code, f.Severity)).Single());
    }

    [Fact]
    public async Task DistinctCount_AboveTheBoundAndTheMaximum_IsStillFound()
    {
        var schema = new DataSchema(new Field("x", ColumnType.Int64) { DistinctCount = new DistinctCount(null, 5) });
        var report = await Data.Column(ColumnType.Int64, Enumerable.Range(0, 50).Select(i => (object?)(long)i))
            .ValidateAsync(schema, options: new() { MaxKeys = 10 });
        Assert.Equal(ValidationDiagnostics.DistinctCount, report.Findings.Select(f => f.Code).Single());
    }

    [Fact]
    public async Task RowRule_KeepsRowsWithoutAValue_AndIsAWarningWhileEnoughKeepIt()
    {
        var columns = new DataSchema(new Field("x", ColumnType.Int64));
        DataSchema Schema(double minFraction) => columns.With(new SchemaRules
        {
            RowRules = [new RowRule("positive", columns.Number("x") > 0) { MinFraction = minFraction }],
        });
        var data = Data.Column(ColumnType.Int64, [1L, -1L, null, 2L]);
        Assert.Equal(Severity.Warning, Assert.Single(await Find(data, Schema(0.75), 1)).Severity);
        var finding = Assert.Single(await Find(data, Schema(0.76), 1));
        Assert.Equal("In 1 row, a share of 0.25, the rule 'positive' does not hold", finding.Problem.Found);
        Assert.Equal((Severity.Error, 2L), (finding.Severity, finding.Examples[0].Row));
        Assert.Equal(Severity.Warning, Assert.Single(await Find(data, finding.Fix!.ApplyTo(Schema(0.76)), 1)).Severity);
    }

    [Fact]
    public async Task Reference_OutsideOfItsSet_IsFoundByTextAndByFile()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllLinesAsync(path, ["1", "2"], TestContext.Current.CancellationToken);
        var columns = new DataSchema(new Field("x", ColumnType.Int64));
        foreach (var set in new[] { new ValueSet("s") { Values = ["1", "2"] }, new ValueSet("s") { File = path } })
        {
            var schema = columns.With(new SchemaRules { ValueSets = [set], References = [new ValueReference("x", "s")] });
            var finding = Assert.Single(await Find(Data.Column(ColumnType.Int64, [1L, 3L]), schema, 1));
            Assert.Equal((ValidationDiagnostics.UnknownReference, "3"), (finding.Code, finding.Examples[0].Text));
        }
        File.Delete(path);
        var gone = columns.With(new SchemaRules { ValueSets = [new ValueSet("s") { File = path }], References = [new ValueReference("x", "s")] });
        var error = await Assert.ThrowsAsync<DataException>(async () => await Find(Data.Column(ColumnType.Int64, [1L]), gone, 1));
        Assert.Equal(ValidationDiagnostics.ValueSetUnreadable, error.Code);
    }

    [Fact]
    public async Task Features_WithOnePartOrOtherLengths_AreFound()
    {
        var columns = new DataSchema(new Field("v", Ints), new Field("w", ColumnType.List(ColumnType.Float32)));
        object?[] one = [1], two = [1, 2], weight = [1f], weights = [1f, 2f];
        var source = new MemorySource(columns, [[one, weight], [one, null], [two, weight], [null, null], [two, weights]], 2);
        var schema = columns.With(new SchemaRules { WeightedFeatures = [new WeightedFeature("f", "v", "w")], SparseFeatures = [new SparseFeature("s", "v", "w")] });
        var found = (await new Dataset<Row>(source, columns).ValidateAsync(schema)).Findings;
        Assert.Equal(
            [("MLOPS3044", 2L), ("MLOPS3045", 3L), ("MLOPS3044", 2L), ("MLOPS3045", 3L)], found.Select(f => (f.Code, f.Examples.Single().Row)));
    }

    [Fact]
    public async Task Key_OfTwoColumns_IsBrokenOnlyByBothTogether()
    {
        var columns = new DataSchema(new Field("a", ColumnType.String), new Field("b", ColumnType.Int64));
        var source = new MemorySource(columns, [["x", 1L], ["x", 2L], ["y", 1L], ["x", null], ["x", null], ["x", 1L]], 2);
        var schema = columns.With(new SchemaRules { Keys = [new RowKey("a", "b")] });
        var finding = Assert.Single((await new Dataset<Row>(source, columns).ValidateAsync(schema)).Findings);
        Assert.Equal([new ExampleRow("memory.csv", 6, "x, 1")], finding.Examples);
        Assert.Empty(finding.Fix!.ApplyTo(schema).Rules.Keys);
    }

    private static object L(params object?[] items) => items;

    private static DateTime Day(int day) => new(2020, 1, day, 0, 0, 0, DateTimeKind.Utc);

    private static async Task<IReadOnlyList<Finding>> Find(Dataset<Row> data, DataSchema schema, int degree) =>
        (await data.ValidateAsync(schema, options: new() { AsOf = Day(9), Statistics = new() { DegreeOfParallelism = degree } })).Findings;
}
