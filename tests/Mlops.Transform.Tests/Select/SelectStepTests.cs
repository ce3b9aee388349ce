namespace Mlops.Transform.Tests;

public sealed class SelectStepTests
{
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
    public void Check_TheSchemaOfTheFeatures_IsHandedOn()
    {
        var check = new FakeCheck(new DataSchema(new Field("a", ColumnType.Int32)));
        new FakePipeline().Source<Features<Row>>("fit").Without("a").Definition.Check!(check);
        Assert.Empty(check.Problems);
    }
}
