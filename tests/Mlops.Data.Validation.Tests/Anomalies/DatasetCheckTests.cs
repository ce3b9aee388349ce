namespace Mlops.Data.Validation.Tests;

public sealed class DatasetCheckTests
{
    private static readonly Field X = new("x", ColumnType.Int64);

    [Theory]
    [InlineData(3, null, true)]
    [InlineData(null, 1, true)]
    [InlineData(2, 2, false)]
    [InlineData(null, null, false)]
    public async Task Rows_EachBoundStandsAlone(int? min, int? max, bool expected)
    {
        var schema = new DataSchema([X], new SchemaRules { Rows = new RowLimits { MinRows = min, MaxRows = max } });
        var findings = (await Data.Column(ColumnType.Int64, [1L, 2L]).ValidateAsync(schema)).Findings;
        Assert.Equal(expected, findings.Any(f => f.Code == ValidationDiagnostics.RowCount));
        if (expected) Assert.Empty((await Data.Column(ColumnType.Int64, [1L, 2L]).ValidateAsync(findings[0].Fix!.ApplyTo(schema))).Findings);
    }

    [Theory]
    [InlineData(0.5, null, 4, false)]
    [InlineData(0.51, null, 4, true)]
    [InlineData(null, 1.9, 1, true)]
    [InlineData(null, 2.0, 1, false)]
    public async Task Ratio_IsToTheRowsOfTheBaseline(double? min, double? max, int before, bool expected)
    {
        var schema = new DataSchema([X], new SchemaRules { Rows = new RowLimits { MinRatio = min, MaxRatio = max } });
        var baseline = await Data.Statistics(ColumnType.Int64, Enumerable.Repeat((object?)1L, before));
        var report = await Data.Column(ColumnType.Int64, [1L, 2L]).ValidateAsync(schema, baseline);
        Assert.Equal(expected, report.Findings.Any(f => f.Code == ValidationDiagnostics.RowRatio));
    }

    [Fact]
    public async Task Environment_DecidesWhichColumnsAreExpected()
    {
        var label = new Field("x", ColumnType.Int64) { Environments = FieldEnvironments.Except("serving") };
        var schema = new DataSchema([label, new Field("y", ColumnType.Int64) { Stage = LifecycleStage.Planned }], new SchemaRules { DefaultEnvironments = ["training", "serving"] });
        var data = Data.Column(ColumnType.Int64, [1L]);
        Assert.Empty((await data.ValidateAsync(schema, options: new() { Environment = "training" })).Findings);
        var finding = Assert.Single((await data.ValidateAsync(schema, options: new() { Environment = "serving" })).Findings);
        Assert.Equal("Column 'x' is not expected in environment 'serving'", finding.Problem.Found);
        Assert.Empty((await data.ValidateAsync(finding.Fix!.ApplyTo(schema), options: new() { Environment = "serving" })).Findings);
        Assert.Equal("MLOPS2012", (await Assert.ThrowsAsync<SchemaException>(async () => await data.ValidateAsync(schema, options: new() { Environment = "x" }))).Code);
    }

    [Fact]
    public async Task Severities_OfTheSchema_GiveWayToThoseOfTheOptions()
    {
        var schema = new DataSchema(
            [X with { Domain = new IntegerRange(5) }], new SchemaRules { Severities = new Dictionary<string, Severity> { ["MLOPS3006"] = Severity.Info } });
        var data = Data.Column(ColumnType.Int64, [1L]);
        Assert.Equal(Severity.Info, (await data.ValidateAsync(schema)).Findings[0].Severity);
        var options = new ValidationOptions { Severities = new Dictionary<string, Severity> { ["MLOPS3006"] = Severity.Warning } };
        Assert.Equal(Severity.Warning, (await data.ValidateAsync(schema, options: options)).Findings[0].Severity);
    }

    public static TheoryData<Field, object?[], string> Fixable => new()
    {
        { X with { IsNullable = false }, [1L, null], "MLOPS3004" },
        { X with { Presence = new Presence(0.9, 2) }, [1L, null], "MLOPS3005" },
        { new("x", ColumnType.String), [1L], "MLOPS3003" },
        { new("z", ColumnType.Int64), [1L], "MLOPS3001" },
        { X with { Domain = new NumberRange(2, 3) }, [1L, 9L], "MLOPS3006" },
        { X with { Domain = new AllowedValues(["2"]) }, [1L, 2L], "MLOPS3007" },
    };

    [Theory]
    [MemberData(nameof(Fixable), DisableDiscoveryEnumeration = true)]
    public async Task Fix_OfAFindingOfTheStatistics_AcceptsTheData(Field field, object?[] values, string code)
    {
        var schema = new DataSchema(field);
        var data = Data.Column(ColumnType.Int64, values);
        var changed = new Dataset<Row>(data.Source, schema);
        var findings = (await data.ValidateAsync(schema)).Findings;
        Assert.Contains(code, findings.Select(f => f.Code));
        foreach (var finding in findings) schema = finding.Fix!.ApplyTo(schema);
        Assert.Empty((await data.ValidateAsync(schema)).Findings);
        Assert.NotSame(changed.Schema, schema);
    }
}
