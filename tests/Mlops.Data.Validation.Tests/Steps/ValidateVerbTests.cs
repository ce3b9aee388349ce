namespace Mlops.Data.Validation.Tests;

public sealed class ValidateVerbTests
{
    [Fact]
    public async Task Validate_FirstRun_InfersTheSchemaAndFindsNothing()
    {
        var run = await Run(Trips.Day(1), []);
        Assert.Empty(run.Findings);
        Assert.Empty(run.Stops);
        Assert.Empty(run.Marks);
        var schema = (DataSchema)run.Values["schema"];
        Assert.Equal(new NumberRange(0), schema["fare"].Domain);
        Assert.False(schema["payment_type"].IsNullable);
        Assert.Equal(0.8, Assert.IsType<AllowedValues>(schema["payment_type"].Domain).MinMass);
    }

    [Fact]
    public async Task Validate_SameDistributionOnTheNextDay_StaysSilent()
    {
        var run = await Run(Trips.Day(2), (await Run(Trips.Day(1), [])).Artifacts);
        Assert.Empty(run.Findings);
        Assert.Empty(run.Marks);
        Assert.InRange(run.Metrics["drift.fare.js"], 0, 0.01);
    }

    [Fact]
    public async Task Validate_DriftedDay_WarnsAndMarksRetrain()
    {
        var run = await Run(Trips.Day(2, drifted: true), (await Run(Trips.Day(1), [])).Artifacts);
        Assert.All(run.Findings, f => Assert.Equal(Severity.Warning, f.Severity));
        Assert.Empty(run.Stops);
        Assert.Equal([RunMarks.Retrain], run.Marks);
        var report = (ValidationReport)run.Values["validate"];
        Assert.Equal(["fare", "company", "payment_type"], report.Drift!.Drifted.Select(d => d.Column));
        var unknown = Assert.Single(run.Findings, f => f.Code == ValidationDiagnostics.UnexpectedValues);
        Assert.Equal("company", unknown.Column);
        Assert.Equal(5, unknown.Examples.Count);
        Assert.All(unknown.Examples, e => Assert.Equal("New Cab", e.Text));
        Assert.Equal("'New Cab'", report.Drift.Find("company")!.Largest);
        Assert.Equal(report.Drift.Find("fare")!.JensenShannon, run.Metrics["drift.fare.js"]);
    }

    [Fact]
    public async Task Validate_BrokenDay_StopsWithTheReasons()
    {
        var run = await Run(Trips.Day(3, broken: true), (await Run(Trips.Day(1), [])).Artifacts);
        var errors = run.Findings.Where(f => f.Severity == Severity.Error).ToList();
        Assert.Equal(
            [("fare", "MLOPS3006"), ("company", "MLOPS3001"), ("payment_type", "MLOPS3007")], errors.Select(f => (f.Column, f.Code)));
        Assert.Equal(40, errors[0].Count);
        Assert.Equal(0.02, errors[0].Fraction);
        Assert.Equal(new ExampleRow("memory.csv", 8, errors[0].Examples[0].Text), errors[0].Examples[0]);
        Assert.StartsWith("-", errors[0].Examples[0].Text!, StringComparison.Ordinal);
        Assert.InRange(errors[2].Fraction!.Value, 0.25, 0.35);
        Assert.Contains("Column 'company' is not in the data", Assert.Single(run.Stops), StringComparison.Ordinal);
        Assert.Equal(3, run.Metrics["findings.errors"]);
    }

    [Fact]
    public async Task Validate_StopAtWarning_StopsADriftedDay()
    {
        var first = await Run(Trips.Day(1), []);
        var run = await Run(Trips.Day(2, drifted: true), first.Artifacts, o => o with { StopAt = Severity.Warning });
        Assert.Single(run.Stops);
    }

    [Fact]
    public async Task Validate_GivenBaseline_ComparesWithoutAnyEarlierRun()
    {
        var statistics = await Trips.Day(1).ProfileAsync();
        var schema = SchemaInference.Infer(statistics, InferenceOptions.Lenient);
        var run = await Run(Trips.Day(2, drifted: true), [], o => o with { Baseline = Baseline.Of(statistics, schema) });
        Assert.Equal([RunMarks.Retrain], run.Marks);
    }

    [Fact]
    public async Task Validate_SameData_ProducesTheSameArtifacts()
    {
        var first = await Run(Trips.Day(1), []);
        var again = await Run(Trips.Day(1), []);
        Assert.Equal(first.Artifacts.Select(a => (a.Key, a.Value.Digest)), again.Artifacts.Select(a => (a.Key, a.Value.Digest)));
    }

    [Fact]
    public void Validate_Result_IsTheDataGuardedByTheValidation()
    {
        var builder = new FakeBuilder();
        var data = builder.Add(Read());
        var validated = data.Validate();
        Assert.Same(data.Definition, validated.Definition);
        Assert.Equal(["validate"], validated.Guards.Select(g => g.Name));
        Assert.Equal(["trips", "statistics", "schema", "validate"], builder.Steps.Select(s => s.Name));
        Assert.Equal([null, "statistics", "schema", null], builder.Steps.Select(s => s.Definition.BundlePart));
    }

    [Fact]
    public void Validate_ChangedOption_ChangesTheParameters()
    {
        static string Parameters(Func<ValidationOptions, ValidationOptions> configure)
        {
            var builder = new FakeBuilder();
            builder.Add(Read()).Validate(configure);
            return builder.Steps[3].Definition.Parameters.ToCanonicalJson();
        }

        var usual = Parameters(o => o);
        Assert.Equal(usual, Parameters(o => o));
        Assert.NotEqual(usual, Parameters(o => o with { StopAt = Severity.Warning }));
        Assert.NotEqual(usual, Parameters(o => o with { Drift = o.Drift with { Ignore = ["a"] } }));
        Assert.NotEqual(usual, Parameters(o => o with { Severities = new Dictionary<string, Severity> { ["MLOPS3002"] = Severity.Error } }));
        Assert.NotEqual(usual, Parameters(o => o with { ToleratedFractions = new Dictionary<string, double> { ["MLOPS3006"] = 0.1 } }));
    }

    private static async Task<FakeRun> Run(
        Dataset<Row> day, Dictionary<string, FakeArtifact> lastGood, Func<ValidationOptions, ValidationOptions>? configure = null)
    {
        var builder = new FakeBuilder { LastGood = lastGood };
        var data = builder.Add(Read());
        data.Validate(o => configure is null ? o with { Baseline = Baseline.LastGoodRun } : configure(o with { Baseline = Baseline.LastGoodRun }));
        return await builder.RunAsync(data, day);
    }

    private static StepDefinition<Dataset<Row>> Read() => new()
    {
        Name = "trips",
        Version = "1",
        Kind = ArtifactKinds.Dataset,
        ProduceAsync = (_, _, _) => Task.CompletedTask,
        LoadAsync = (_, _, _) => throw new NotSupportedException(),
    };
}
