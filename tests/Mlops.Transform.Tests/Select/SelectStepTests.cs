namespace Mlops.Transform.Tests;

public sealed class SelectStepTests
{
    private static readonly NumberColumn A = new("a", ColumnType.Float64);

    [Fact]
    public void Only_AfterFit_IsAStepWhoseParametersAreTheNames()
    {
        var fit = new FakePipeline().Source<Features<Row>>("fit");
        var step = fit.Only("b", "a", "b");
        Assert.Equal(("select", ArtifactKinds.Transform, BundleParts.Transform), (step.Name, step.Definition.Kind, step.Definition.BundlePart));
        Assert.Equal([fit.Definition], step.Definition.Inputs.Select(i => i.Definition));
        string Parameters(Step<Features<Row>> select) => select.Definition.Parameters.ToCanonicalJson();
        Assert.Equal(Parameters(step), Parameters(new FakePipeline().Source<Features<Row>>("fit").Only("a", "b")));
        Assert.NotEqual(Parameters(step), Parameters(new FakePipeline().Source<Features<Row>>("fit").Without("a", "b")));
    }

    [Fact]
    public async Task Only_ProducedAndLoaded_GivesTheRowsWithWhatIsLeft()
    {
        using var batch = RandomTable.Create(84, 200);
        var (pipeline, train) = (new FakePipeline(), batch.Train());
        var step = pipeline.Train.Fit(t => RandomTimes.Build(t, batch.Schema).Label(batch.Schema.Number("fare"))).Only("iso-week(at)");
        var features = new Features<Row>(await batch.FitAsync(t => RandomTimes.Build(t, batch.Schema).Label(batch.Schema.Number("fare"))), train);
        var context = new FakeContext(features);
        var artifact = new MemoryArtifact();
        await step.Definition.ProduceAsync(context, artifact, TestContext.Current.CancellationToken);
        Assert.Equal(1, context.Metrics["features"]);
        var selected = await step.Definition.LoadAsync(context, artifact, TestContext.Current.CancellationToken);
        Assert.Same(train, selected.Data);
        Assert.Equal(["iso-week(at)"], selected.Layout.Slots.Select(s => s.Name));
        var rows = 0;
        await foreach (var part in selected.ReadAsync(TestContext.Current.CancellationToken)) rows += part.RowCount;
        Assert.Equal(200, rows);
    }

    [Fact]
    public async Task Only_ATransformOfAnotherType_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("a", 1));
        var features = new Features<Row>(new OtherTransform(await batch.FitAsync(t => t.AsIs(batch.Schema.Number("a")))), batch.Train());
        var step = new FakePipeline().Source<Features<Row>>("fit").Only("as-is(a)");
        var error = await Assert.ThrowsAsync<ModelException>(() => step.Definition.ProduceAsync(
            new FakeContext(features), new MemoryArtifact(), TestContext.Current.CancellationToken));
        Assert.Equal(TransformDiagnostics.NoSelection, error.Code);
        Assert.Contains("'other'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_OrWithoutNoOutput_IsRefusedWhereItIsWritten()
    {
        var fit = new FakePipeline().Source<Features<Row>>("fit");
        Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => fit.Only()).Code);
        Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => fit.Without([])).Code);
    }

    [Fact]
    public void Check_OutputThatTheTransformWillNotHave_IsReportedWithTheNearestName()
    {
        var fit = new FakePipeline().Train.Fit(t => t.AsIs(A).Log(A).AsNumber(out var log).MinMax(log, name: "scaled"));
        Assert.Empty(ProblemsOf(fit.Only("scaled")));
        var problem = Assert.Single(ProblemsOf(fit.Only("scaled", "scalled")));
        Assert.Equal((TransformDiagnostics.UnknownOutput, "step 'select'"), (problem.Code, problem.Where));
        Assert.Contains("Did you mean 'scaled'?", problem.Remedy, StringComparison.Ordinal);
        Assert.Equal(TransformDiagnostics.UnknownOutput, Assert.Single(ProblemsOf(fit.Without("log(a)"))).Code);
        Assert.Equal(TransformDiagnostics.UnknownOutput, Assert.Single(ProblemsOf(fit.Without("scaled").Only("scaled"))).Code);
        Assert.Equal(TransformDiagnostics.UnknownOutput, Assert.Single(ProblemsOf(fit.Only("scaled").Without("as-is(a)"))).Code);
        Assert.Empty(ProblemsOf(fit.Without("scaled").Only("as-is(a)")));
    }

    [Fact]
    public void Check_NoOutputLeft_IsReported()
    {
        var fit = new FakePipeline().Train.Fit(t => t.AsIs(A).Log(A));
        Assert.Equal(TransformDiagnostics.NoOperation, Assert.Single(ProblemsOf(fit.Without("as-is(a)", "log(a)"))).Code);
    }

    [Fact]
    public void Check_TheSchemaOfTheFeatures_IsHandedOn()
    {
        var check = new FakeCheck(new DataSchema(new Field("a", ColumnType.Int32)));
        new FakePipeline().Source<Features<Row>>("fit").Without("a").Definition.Check!(check);
        Assert.Empty(check.Problems);
    }

    private static List<Problem> ProblemsOf(Step<Features<Row>> step)
    {
        var check = new FakeCheck(null);
        step.Definition.Check!(check);
        return check.Problems;
    }
}
