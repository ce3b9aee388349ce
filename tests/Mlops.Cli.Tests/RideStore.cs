using System.Globalization;
using System.Text;

[assembly: AssemblyFixture(typeof(Mlops.Cli.Tests.RideStore))]

namespace Mlops.Cli.Tests;

/// <summary>
/// A real store of three days: the first is promoted, the second fails a gate, the third is broken and stopped. Tests read it only.
/// </summary>
public sealed class RideStore : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string Store => folder["store"];

    public string Day(int day) => folder[$"day-{day}.csv"];

    public async ValueTask InitializeAsync()
    {
        File.WriteAllText(Day(1), Rides(1, 600));
        File.WriteAllText(Day(2), Rides(2, 600));
        File.WriteAllText(Day(3), "id,fare\n1,2.5\n");
        var store = MlopsStore.Open(Store);
        foreach (var day in (int[])[1, 2, 3])
        {
            var pipeline = Define(Day(day), day == 1 ? 0.8 : 0.9999);
            await pipeline.RunAsync(store, new RunOptions { Span = $"2026-01-0{day}" });
        }
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Pipeline Define(string csv, double atLeast) => Pipeline.Define("rides", p =>
    {
        var c = Ride.Columns;
        var (train, test) = p.Read(Csv.Files<Ride>(csv)).Validate(o => o with { Baseline = Baseline.LastGoodRun })
            .Split(byKey: c.Id, holdout: 0.25);
        var model = train
            .Fit(t => t.Label(c.Tips > 0.2 * c.Fare).Standardize(c.Fare, missing: 0).OneHot(c.Payment, maxSize: 4, unseen: Unseen.OwnSlot))
            .Train(new LogisticRegression { Seed = 1 });
        var report = model.Evaluate(test, [Metric.Auc, Metric.LogLoss], slicedBy: [c.Payment]);
        p.Register("rides", model, gates: [report.Require(Metric.Auc, atLeast: atLeast)]);
    });

    private static string Rides(int seed, int count)
    {
        var random = new Random(seed);
        var text = new StringBuilder("id,fare,tips,payment\n");
        for (var id = 0; id < count; id++)
        {
            var fare = 5 + Math.Round(random.NextDouble() * 20, 2);
            var payment = random.Next(2) == 0 ? "card" : "cash";
            var tips = payment == "card" && random.NextDouble() < 0.9 ? Math.Round(0.25 * fare, 2) : 0;
            text.Append(CultureInfo.InvariantCulture, $"{id},{fare},{tips},{payment}\n");
        }
        return text.ToString();
    }
}
