using Mlops.Transform.Tests.HowTo;

namespace Mlops.Transform.Tests;

/// <summary>Operations of the user that read the label, and how a host finds operations of the user.</summary>
public sealed class CustomLabelTests
{
    private static readonly NumberColumn Zone = new("zone", ColumnType.Int64);
    private static readonly NumberColumn Other = new("x", ColumnType.Float64);
    private static readonly NumberColumn Paid = new("paid", ColumnType.Float64);

    [Fact]
    public async Task Custom_ThatReadsTheLabel_LearnsItAndServesTheRateOfAllRows()
    {
        using var batch = Zones(400);
        var transform = await FitAsync(batch);
        using var asked = Table.Of(Table.Column("zone", ColumnType.Int64, 1L, 2L, 99L, null), Table.Doubles("x", 0, 0, 0, 0));
        var (first, second) = (RateOf(batch, 1), RateOf(batch, 2));
        Assert.Equal([(float)first, (float)second, -1f, -1f], transform.Apply(asked).Select(r => r[0]));
    }

    [Fact]
    public async Task TransformTraining_OfARow_DoesNotDependOnItsLabel()
    {
        using var batch = Zones(400);
        using var other = Zones(400, flipped: 17);
        var (transform, changed) = (await FitAsync(batch), await FitAsync(other));
        Assert.Equal(Training(transform, batch)[17], Training(changed, other)[17]);
        Assert.NotEqual(transform.Apply(batch)[17], changed.Apply(other)[17]);
    }

    [Fact]
    public async Task Custom_AnyCutAndThreads_GivesTheSameArtifact()
    {
        using var batch = Zones(300);
        var expected = MemoryArtifact.Of(await FitAsync(batch)).Text;
        foreach (var size in new[] { 1, 7, 300 })
            Assert.Equal(expected, MemoryArtifact.Of(await FitAsync(batch, size, degree: 4)).Text);
    }

    [Fact]
    public void Build_WithoutALabel_IsRefused() => Assert.Equal(
        TransformDiagnostics.NoLabel,
        Assert.Throws<ModelException>(() => new TransformBuilder().Custom(new ZoneRate(5), [Zone], missing: -1).Build()).Code);

    [Fact]
    public async Task Custom_ThatDoesNotReadTheLabel_IsGivenNone()
    {
        using var batch = Zones(20);
        var transform = await batch.FitAsync(t => t.Label(Paid > 0.5)
            .Custom(new GeoFence(0), [Zone, Paid], missing: 0).Custom(new ZoneRate(5), [Zone], missing: -1));
        Assert.Equal(2, transform.Layout.Width);
        Assert.True(new CustomInput([], 0).Labels.IsEmpty);
        Assert.Equal(-1, new CustomInput([], 0).FoldOf(0, 5));
    }

    [Fact]
    public async Task Load_WithTheComponentsThatAreReferenced_FindsBothOperations()
    {
        using var batch = Zones(50);
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.Label(Paid > 0.5)
            .Custom(new GeoFence(0), [Zone, Paid], missing: 0).Custom(new ZoneRate(5), [Zone], missing: -1)));
        var loaded = MlopsComponents.Referenced.Find<ITransformComponent>(FittedTransform.ComponentType).Load(artifact);
        Assert.True(loaded.ReplayParity() > 0);
        Assert.Contains(MlopsComponents.Referenced.All, c => c.Type == "operation:contoso.zone-rate");
    }

    private static Task<FittedTransform> FitAsync(DataBatch batch, int partitionSize = 100, int? degree = null) =>
        batch.FitAsync(
            t => t.Label(Paid > 0.5).Custom(new ZoneRate(5), [Zone], missing: -1).Standardize(Other, missing: 0), partitionSize, degree);

    private static float[][] Training(FittedTransform transform, DataBatch rows)
    {
        using var input = rows.Select(transform.InputSchema);
        var output = new FeatureBatch(transform.Layout);
        transform.TransformTraining(input, output);
        return Table.Dense(output);
    }

    private static double RateOf(DataBatch batch, long zone)
    {
        var zones = ((PrimitiveData<long>)batch["zone"]).Values.ToArray();
        var paid = ((PrimitiveData<double>)batch["paid"]).Values.ToArray();
        var labels = zones.Zip(paid).Where(z => z.First == zone).Select(z => z.Second > 0.5).ToList();
        return labels.Count(l => l) / (double)labels.Count;
    }

    // The fold of a row goes by all columns that features are computed from, so that rows of one zone are of many folds.
    private static DataBatch Zones(int rows, int flipped = -1)
    {
        var random = new Random(5);
        object?[] zones = [.. Enumerable.Range(0, rows).Select(_ => (object?)(long)random.Next(4))];
        object?[] others = [.. Enumerable.Range(0, rows).Select(_ => (object?)random.NextDouble())];
        double[] paid = [.. Enumerable.Range(0, rows).Select(_ => random.NextDouble())];
        if (flipped >= 0) paid[flipped] = 1 - paid[flipped];
        return Table.Of(
            Table.Column("zone", ColumnType.Int64, zones), Table.Column("x", ColumnType.Float64, others), Table.Doubles("paid", [.. paid]));
    }
}
