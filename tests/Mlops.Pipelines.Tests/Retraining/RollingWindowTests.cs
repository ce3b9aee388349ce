using System.Globalization;
using System.Text;
using Mlops.Data;
using Mlops.Data.Validation.Tests.HowTo;
using Mlops.Metadata;
using Mlops.Training;
using Mlops.Transform;

namespace Mlops.Pipelines.Tests.Retraining;

/// <summary>A pipeline over a rolling window of days: a retraining reads of the training rows the new day alone, with the bits of a full fit.</summary>
public sealed class RollingWindowTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mlops-window").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void CodeBlock_OfThePage_IsTheCodeThatIsTestedHere() =>
        Assert.Equal(HowToPage.Region("RollingWindowTests.cs", "window"), HowToPage.Block("fit-spans.md", 1));

    [Fact]
    public async Task Run_AnotherDay_FitsOnItAloneWithTheBitsOfAFullFit()
    {
        foreach (var day in new[] { 1, 2, 3 }) WriteDay(day);
        var first = Fit(await RunAsync("store", days: 3));
        Assert.Equal(0, first.Metrics["rows.cached"]);
        WriteDay(4);
        var second = Fit(await RunAsync("store", days: 3));
        Assert.Equal(StepStatus.Computed, second.Status);
        Assert.InRange(second.Metrics["rows.read"], 1, 250);
        Assert.InRange(second.Metrics["rows.cached"], 2 * second.Metrics["rows.read"] - 100, 600);
        Assert.Equal(Fit(await RunAsync("other", days: 3)).Artifact, second.Artifact);
    }

    [Fact]
    public async Task Run_OtherOperationsOverTheSameDays_ReadsThemAndKeepsTheOldStates()
    {
        foreach (var day in new[] { 1, 2 }) WriteDay(day);
        await RunAsync("store", days: 2);
        var other = Fit(await RunAsync("store", days: 2, buckets: 5));
        Assert.Equal(0, other.Metrics["rows.cached"]);
        WriteDay(3);
        Assert.True(Fit(await RunAsync("store", days: 2)).Metrics["rows.cached"] > 0);
    }

    [Fact]
    public async Task Run_CacheThatWasDeletedOrDamaged_GivesTheSameArtifact()
    {
        foreach (var day in new[] { 1, 2, 3 }) WriteDay(day);
        await RunAsync("store", days: 2);
        foreach (var state in Directory.GetFiles(Path.Combine(folder, "store", "cache", "fit")).Skip(1)) File.WriteAllText(state, "damaged");
        WriteDay(4);
        var mended = Fit(await RunAsync("store", days: 3));
        Directory.Delete(Path.Combine(folder, "store", "cache"), true);
        Assert.Equal(Fit(await RunAsync("other", days: 3)).Artifact, mended.Artifact);
    }

    [Fact]
    public async Task Run_StoreInMemory_FitsAllRowsAndKeepsNothing()
    {
        WriteDay(1);
        var result = await Window(days: 1).RunAsync(MlopsStore.InMemory(), new RunOptions { Components = Components });
        Assert.DoesNotContain("rows.cached", Fit(result).Metrics.Keys);
        Assert.Equal(Fit(await RunAsync("store", days: 1)).Artifact, Fit(result).Artifact);
    }

    private static ComponentSet Components => new(new TransformComponent(), new LogisticRegressionComponent());

    private static StepResult Fit(RunResult result)
    {
        Assert.Equal(RunStatus.Succeeded, result.Status);
        return result.Steps.Single(s => s.Step == "fit");
    }

    private Task<RunResult> RunAsync(string store, int days, int buckets = 4) => Window(days, buckets).RunAsync(
        new MlopsStore(new FileArtifactStore(Path.Combine(folder, store)), new MemoryRunStore(), new MemoryModelRegistry(), store),
        new RunOptions { Components = Components });

    private Pipeline Window(int days, int buckets = 4)
    {
        var c = Visit.Columns;
        return Pipeline.Define("window", p =>
        {
            #region window
            var rows = p.Read(Csv.Files<Visit>($"{folder}/{{SPAN}}/visits.csv", SpanSelection.Rolling(days)));
            var (train, test) = rows.Split(byKey: c.Id, holdout: 0.2);
            var features = train.Fit(t => t
                .Label(c.Paid > 20.0)
                .Standardize(c.Minutes, missing: 0)
                .Bucketize(c.Paid, buckets)
                .OneHot(c.Kind, maxSize: 10));
            #endregion
            features.Train(new LogisticRegression { Seed = 1 });
        });
    }

    private void WriteDay(int day)
    {
        // Every day has a file of the same name, and some rows of which one value is missing.
        var path = Directory.CreateDirectory(Path.Combine(folder, day.ToString(CultureInfo.InvariantCulture))).FullName;
        var random = new Random(day);
        var text = new StringBuilder("id,minutes,paid,kind\n");
        for (var i = 0; i < 250; i++)
        {
            var minutes = random.Next(9) == 0 ? "" : random.Next(100).ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{day * 1000 + i},{minutes},{random.NextDouble() * 50:R},k{random.Next(6)}\n");
        }

        File.WriteAllText(Path.Combine(path, "visits.csv"), text.ToString());
    }
}
