namespace Mlops.Transform.Tests;

public sealed class TransformVerbsTests
{
    private static readonly DataSchema Schema = new(
        new Field("trip_miles", ColumnType.Float64), new Field("fare", ColumnType.Float64), new Field("company",
            ColumnType.String));

    [Fact]
    public void Fit_OnTheTrainingSet_AddsAStepThatBecomesTheTransformOfABundle()
    {
        var train = new FakePipeline().Train;
        var step = train.Fit(t => t.Label(Schema.Number("fare")).Standardize(Schema.Number("trip_miles"), missing: 0));
        Assert.Equal("fit", step.Name);
        Assert.Equal(ArtifactKinds.Transform, step.Definition.Kind);
        Assert.Equal(BundleParts.Transform, step.Definition.BundlePart);
        Assert.Equal([train.Definition.Name], step.Definition.Inputs.Select(i => i.Name));
        Assert.IsType<TransformComponent>(Assert.Single(step.Definition.Components));
    }

    [Fact]
    public async Task Fit_ProducedAndLoaded_GivesFeaturesWithLabels()
    {
        using var batch = RandomTable.Create(31, 900);
        var context = new FakeContext(batch.Train(200));
        var step = new FakePipeline().Train.Fit(t => RandomTable.Build(t, batch.Schema));
        var artifact = new MemoryArtifact();
        await step.Definition.ProduceAsync(context, artifact, TestContext.Current.CancellationToken);
        var features = await step.Definition.LoadAsync(context, artifact, TestContext.Current.CancellationToken);
        var rows = 0;
        await foreach (var part in features.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows += part.RowCount;
            Assert.All(part.Labels.ToArray(), l => Assert.True(l is 0 or 1));
        }

        Assert.Equal(900, rows);
        Assert.Equal(features.Layout.Width, context.Metrics["features"]);
        var alone = MemoryArtifact.Of(await RandomTable.FitAsync(batch, 200, 8));
        Assert.Equal(alone.Text, artifact.Text);
    }

    [Fact]
    public void Fit_SchemaFits_ReportsNothing() => Assert.Empty(Check(Schema, t => t
        .Label(Schema.Number("fare") > 3).Standardize(Schema.Number("trip_miles")).OneHot(Schema.Text("company"), 5)));

    [Fact]
    public void Fit_UnknownColumns_AreAllReportedWithTheNearestNames()
    {
        var problems = Check(Schema, t => t
            .Label(new NumberColumn("fares", ColumnType.Float64) > 3)
            .Standardize(new NumberColumn("trip_mile", ColumnType.Float64))
            .OneHot(new TextColumn("compny", ColumnType.String), 5));
        Assert.Equal(3, problems.Count);
        Assert.All(problems, p => Assert.Equal(DiagnosticCodes.UnknownColumn, p.Code));
        Assert.Equal(
            "MLOPS2001: Column 'trip_mile' is not in the schema (step 'fit', operation 'standardize(trip_mile)'). Did you mean 'trip_miles'?",
            problems[0].ToString());
        Assert.Contains("'company'", problems[1].Remedy, StringComparison.Ordinal);
        Assert.Contains("the label", problems[2].Where, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_ColumnOfAnotherType_IsReported()
    {
        var problem = Assert.Single(Check(Schema,
            t => t.Label(Schema.Number("fare")).Standardize(new NumberColumn("trip_miles", ColumnType.Int32))));
        Assert.Equal(DiagnosticCodes.WrongColumnType, problem.Code);
        Assert.Equal("int32", problem.Expected);
    }

    [Fact]
    public void Fit_WithoutLabel_IsReported() =>
        Assert.Equal(TransformDiagnostics.NoLabel, Assert.Single(Check(Schema, t => t.Standardize(Schema.Number("fare")))).Code);

    [Fact]
    public void Fit_SchemaUnknownUntilRead_ReportsNothing() =>
        Assert.Empty(Check(null, t => t.Label(Schema.Number("fare")).Standardize(new NumberColumn("anything",
            ColumnType.Int32))));

    [Fact]
    public void Parameters_AnyOptionChanged_AreOthers()
    {
        var (x, c) = (Schema.Number("fare"), Schema.Text("company"));
        Func<TransformBuilder, TransformBuilder>[] variants =
        [
            t => t.Standardize(x), t => t.Standardize(x, missing: 0), t => t.Standardize(x, missing: 0.1), t => t.Standardize(x,
                name: "n"),
            t => t.MinMax(x), t => t.MinMax(x, high: 2), t => t.MinMax(x, clip: true), t => t.Log(x), t => t.Log(x, offset: 1),
            t => t.Impute(x, Imputation.Mean), t => t.Impute(x, Imputation.Constant(1)), t => t.Impute(x, Imputation.Constant(2)),
            t => t.Impute(x, Imputation.Mean, indicator: true), t => t.Bucketize(x, 3), t => t.Bucketize(x, 4),
                t => t.Bucketize(x, 3, missing: 0),
            t => t.OneHot(c, 3), t => t.OneHot(c, 4), t => t.OneHot(c, 3, Unseen.Ignore), t => t.OneHot(c, 3, Unseen.Error),
                t => t.OneHot(c, 3, Unseen.Buckets(1)),
            t => t.OneHot(c, 3, minCount: 2), t => t.Hash(c, 3), t => t.Hash(c, 3, seed: 1), t => t.Label(x).Log(x),
                t => t.Label(x > 1).Log(x),
        ];
        var texts = variants.Select(v => v(new TransformBuilder()).Build().Parameters.ToCanonicalJson()).ToList();
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.Equal(texts, variants.Select(v => v(new TransformBuilder()).Build().Parameters.ToCanonicalJson()));
    }

    private static List<Problem> Check(DataSchema? schema, Func<TransformBuilder, TransformBuilder> build)
    {
        var check = new FakeCheck(schema);
        new FakePipeline().Train.Fit(build).Definition.Check!(check);
        return check.Problems;
    }
}
