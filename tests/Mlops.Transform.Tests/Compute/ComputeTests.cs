namespace Mlops.Transform.Tests;

public sealed class ComputeTests
{
    [Fact]
    public async Task Compute_NumberExpression_IsAFeature()
    {
        using var batch = Table.Of(Table.Doubles("fare", 10, 9, 7), Table.Doubles("miles", 4, 3, 2));
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t.Compute(s.Number("fare") / s.Number("miles"), "per_mile"));
        Assert.Equal([2.5f, 3f, 3.5f], transform.Apply(batch).Select(r => r[0]));
        Assert.Equal(("per_mile", "fare,miles", "compute"), transform.Layout.Slots.Select(x => (x.Name, x.Source, x.Operation)).Single());
    }

    [Fact]
    public async Task Compute_BooleanExpression_IsOneOrZero()
    {
        using var batch = Table.Of(Table.Doubles("fare", 10, null, 7));
        var transform = await batch.FitAsync(t => t.Compute(batch.Schema.Number("fare") > 8, "dear", missing: 0.5));
        Assert.Equal([1f, 0.5f, 0f], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task Compute_RowWithoutValue_IsRefusedWithItsPlace()
    {
        using var batch = Table.Of(Table.Doubles("fare", 1, 2, null));
        var transform = await batch.Slice(0, 2).FitAsync(t => t.Compute(batch.Schema.Number("fare") * 2, "twice"));
        var error = Assert.Throws<ModelException>(() => transform.Apply(batch));
        Assert.Equal(TransformDiagnostics.MissingValue, error.Code);
        Assert.Contains("table, row 3", error.Message, StringComparison.Ordinal);
        Assert.Contains("Compute(expression, name, missing: 0)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compute_OverDerivedColumns_ChainsAndSurvivesSaving()
    {
        using var batch = RandomTable.Create(5, 300);
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t
            .Impute(s.Number("miles"), Imputation.Mean).AsNumber(out var miles)
            .Compute(s.Number("fare") / (miles + 1), "per_mile").AsNumber(out var perMile)
            .Standardize(perMile)
            .Bucketize(perMile, buckets: 4)
            .Hash(s.Text("company"), buckets: 5).AsNumber(out var company)
            .OneHot(company, maxSize: 5));
        Assert.Equal(["standardize(per_mile)", "bucketize(per_mile)", "one-hot(hash(company))"], transform.Layout.Slots.Select(x => x.Name));
        Assert.Equal(["miles", "fare", "company"], transform.InputSchema.Names);
        var artifact = MemoryArtifact.Of(transform);
        var loaded = artifact.Load();
        Assert.Equal(artifact.Text, MemoryArtifact.Of(loaded).Text);
        Assert.Equal(transform.Apply(batch), loaded.Apply(batch));
        Assert.True(loaded.ReplayParity() > 32);
        var values = transform.Apply(batch).Select(r => (double)r[0]).ToArray();
        Assert.Equal(0, values.Average(), 1e-6);
        Assert.Equal(1, values.Select(v => v * v).Average(), 1e-5);
    }

    [Fact]
    public async Task Load_InputsThatAreNotThoseOfTheExpression_AreATypedError()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2), Table.Doubles("b", 1, 2));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t
            .Compute(batch.Schema.Number("a") * 2, "twice").Standardize(batch.Schema.Number("b"))));
        artifact.Replace("transform.json", "\"inputs\": [\n        \"a\"\n      ]", "\"inputs\": [\n        \"b\"\n      ]");
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }
}
