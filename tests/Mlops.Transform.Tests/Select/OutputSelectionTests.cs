using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Transform.Tests;

public sealed class OutputSelectionTests
{
    [Fact]
    public void Only_AnyOutputsOfAnyGraph_KeepTheirBitsInEveryWay()
    {
        var selected = 0;
        Prop.ForAll<int>(seed =>
        {
            using var train = RandomTable.Create(seed, 160);
            if (RandomGraph.TryFit(seed, train, 160) is not { } transform) return;
            var kept = Some(transform, seed);
            if (kept.Count == 0) return;
            selected++;
            var only = transform.Only(kept);
            var artifact = MemoryArtifact.Of(only);
            var loaded = artifact.Load();
            Assert.Equal(artifact.Text, MemoryArtifact.Of(loaded).Text);
            Assert.Equal(artifact.Text, MemoryArtifact.Of(MemoryArtifact.Of(transform).Load().Only(kept)).Text);
            Assert.Equal(transform.Parity.Rows.RowCount, loaded.ReplayParity());
            Assert.Subset(transform.InputSchema.Names.ToHashSet(), loaded.InputSchema.Names.ToHashSet());
            using var test = RandomTable.Create(~seed, 60);
            var expected = Kept(transform, only.Layout, EveryWay.InABatch(transform, test));
            Assert.Equal(expected, EveryWay.Text(EveryWay.InABatch(loaded, test)));
            Assert.Equal(expected, EveryWay.Text(EveryWay.RowByRow(loaded, test)));
            Assert.Equal(expected, EveryWay.Text(EveryWay.AsRecords<RandomRow>(loaded, test)));
        }).QuickCheckThrowOnFailure();
        Assert.True(selected > 40, $"{selected} selections");
    }

    [Fact]
    public async Task Only_EachOutputAloneOfATransformOfAllOperations_KeepsItsBitsAndItsDomain()
    {
        using var batch = RandomTable.Create(81, 120);
        var transform = await RandomTable.FitAsync(batch);
        var all = EveryWay.InABatch(transform, batch);
        foreach (var slot in transform.Layout.Slots)
        {
            var only = MemoryArtifact.Of(transform.Only(slot.Name)).Load();
            Assert.Equal(slot with { Start = 0, Labels = [] }, Assert.Single(only.Layout.Slots) with { Labels = [] });
            Assert.Equal(slot.Labels, only.Layout.Slots[0].Labels);
            Assert.Equal(Kept(transform, only.Layout, all), EveryWay.Text(EveryWay.InABatch(only, batch)));
            Assert.True(only.ReplayParity() >= 32);
        }
    }

    [Fact]
    public async Task Without_SomeOutputs_IsOnlyTheOthersInTheOrderOfTheLayout()
    {
        using var batch = RandomTable.Create(82, 120);
        var transform = await RandomTable.FitAsync(batch);
        var (kept, dropped) = (Some(transform, 5), new List<string>());
        dropped.AddRange(transform.Layout.Slots.Select(s => s.Name).Except(kept));
        var only = MemoryArtifact.Of(transform.Only(kept)).Text;
        Assert.Equal(only, MemoryArtifact.Of(transform.Without(dropped)).Text);
        Assert.Equal(only, MemoryArtifact.Of(transform.Only(Enumerable.Reverse(kept).Concat(kept))).Text);
        Assert.Equal(kept, transform.Only(kept).Layout.Slots.Select(s => s.Name));
    }

    [Fact]
    public async Task Only_AnOutputOfADerivedColumn_KeepsWhatItReadsAndDropsTheRest()
    {
        using var batch = Table.Of(Table.Doubles("fare", 1, 2, 4), Table.Doubles("miles", 1, 2, 3), Table.Texts("company", "a", "b", "a"));
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t
            .Label(s.Number("fare") > 2)
            .Compute(s.Number("fare") / s.Number("miles"), "rate").AsNumber(out var rate)
            .Log(s.Number("miles"), name: "log").AsNumber(out var log)
            .OneHot(s.Text("company"), maxSize: 2, name: "company")
            .Standardize(rate, name: "scaled")
            .MinMax(log, name: "length"));
        var only = transform.Only("length");
        Assert.Equal(["log", "length"], only.Operations.Select(o => o.Operation.Name));
        Assert.Equal(["miles"], only.InputSchema.Names);
        Assert.Equal(["miles", "fare"], only.TrainingSchema.Names);
        var labels = new double[3];
        only.ReadLabels(batch.Select(only.TrainingSchema), labels);
        Assert.Equal([0, 0, 1], labels);
        Assert.Equal(["transform.json", "parity.json"], MemoryArtifact.Of(only).Content.Keys.OrderDescending());
        Assert.Equal(5, transform.Operations.Count);
    }

    [Fact]
    public async Task Only_ATargetEncode_TakesTheSameRowsForThoseThatTrained()
    {
        using var batch = RandomTable.Create(83, 300);
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t
            .Label(s.Number("tips") > 0.2 * s.Number("fare"))
            .MinMax(s.Number("fare"), name: "fare")
            .TargetEncode(s.Text("company"), name: "company"));
        var only = MemoryArtifact.Of(transform.Only("company")).Load();
        Assert.Equal(["fare", "company"], only.InputSchema.Names);
        var (whole, alone) = (new FeatureBatch(transform.Layout), new FeatureBatch(only.Layout));
        using var rows = batch.Select(transform.InputSchema);
        transform.TransformTraining(rows, whole);
        only.TransformTraining(rows, alone);
        Assert.Equal(Enumerable.Range(0, 300).Select(row => whole.Dense[row * 2 + 1]), alone.Dense.ToArray());
        Assert.Equal(["company"], MemoryArtifact.Of(await batch.FitAsync(t => t
            .Label(s.Number("tips")).MinMax(s.Number("fare")).CountEncode(s.Text("company"), name: "company"))).Load().Only("company").InputSchema.Names);
    }

    [Fact]
    public async Task Without_TheOperationThatRefusesARow_AcceptsIt()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2), Table.Doubles("b", 3, 4));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("a"), name: "a").Standardize(batch.Schema.Number("b"), name: "b"));
        using var missing = Table.Of(Table.Doubles("a", 1), Table.Doubles("b", (double?)null));
        Assert.Throws<ModelException>(() => transform.Apply(missing));
        Assert.Equal([-1f], transform.Without("b").Apply(missing)[0]);
    }

    [Fact]
    public async Task Only_AnUnknownOutputOrNone_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2));
        var transform = await batch.FitAsync(t => t
            .Log(batch.Schema.Number("a"), name: "log").AsNumber(out var log).Standardize(log, name: "a"));
        Assert.Equal(TransformDiagnostics.UnknownOutput, Assert.Throws<ModelException>(() => transform.Only("b")).Code);
        Assert.Equal(TransformDiagnostics.UnknownOutput, Assert.Throws<ModelException>(() => transform.Only("log")).Code);
        Assert.Equal(TransformDiagnostics.UnknownOutput, Assert.Throws<ModelException>(() => transform.Without("b")).Code);
        Assert.Equal(TransformDiagnostics.NoOperation, Assert.Throws<ModelException>(() => transform.Only()).Code);
        Assert.Equal(TransformDiagnostics.NoOperation, Assert.Throws<ModelException>(() => transform.Without("a")).Code);
    }

    private static List<string> Some(FittedTransform transform, int seed)
    {
        var random = new Random(seed);
        return [.. transform.Layout.Slots.Select(s => s.Name).Where(_ => random.Next(2) == 0)];
    }

    /// <summary>The features of some slots, as they would stand in a layout of those alone.</summary>
    private static string Kept(FittedTransform transform, FeatureLayout layout, IReadOnlyList<ParityFeatures> rows)
    {
        var places = new Dictionary<int, int>();
        foreach (var slot in layout.Slots)
        {
            var former = transform.Layout.Slots.Single(s => s.Name == slot.Name);
            for (var i = 0; i < slot.Length; i++) places.Add(former.Start + i, slot.Start + i);
        }

        return EveryWay.Text([.. rows.Select(row => new ParityFeatures(
            [.. row.Dense.Where((_, feature) => places.ContainsKey(feature))],
            [.. row.Sparse.Where(s => places.ContainsKey(s.Feature)).Select(s => (places[s.Feature], s.Bits))]))]);
    }
}
