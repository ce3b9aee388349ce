using System.Globalization;
using Mlops.Data.Validation;

namespace Mlops.Benchmarks;

/// <summary>
/// Prints how often drift is called: without any (single columns and families of 18), and with one row in five moved, beside the
/// default rules of others. Every run draws two new samples; seeds are fixed.
/// </summary>
internal static class DriftSimulation
{
    private static readonly int[] Sizes = [50, 100, 500, 1_000, 10_000, 100_000, 1_000_000];

    public static int Run(int runs)
    {
        Print("No drift, one column: share of comparisons that alarm", runs, 0);
        Families(runs);
        Print("One row in five moved, one column: share of comparisons that alarm", Math.Max(1, runs / 4), 0.2);
        return 0;
    }

    // Drawing is what takes the time: the number of rows of all runs of a size is bounded.
    private static int RunsOf(int size, int runs, int columns = 1) => (int)Math.Clamp(8_000_000L * runs / 400 / (size * columns), 4, runs);

    private static void Print(string title, int runs, double shifted)
    {
        Console.WriteLine($"\n{title}\n");
        Console.WriteLine($"| column | rows | runs | Mlops | test alone | {string.Join(" | ", PeerRules.Names)} |");
        Console.WriteLine($"|---|---|---|---|---|{string.Concat(PeerRules.Names.Select(_ => "---|"))}");
        foreach (var kind in DriftSamples.Kinds)
        {
            foreach (var size in Sizes)
            {
                var count = RunsOf(size, runs);
                var (ours, significant, peers) = (0, 0, new int?[PeerRules.Names.Length]);
                for (var run = 0; run < count; run++)
                {
                    var random = new Random(HashCode(kind, size, run));
                    var (before, now) = (DriftSamples.Draw(kind, size, random), DriftSamples.Draw(kind, size, random, shifted));
                    var report = DriftDetector.Compare(
                        new DatasetStatistics(size, [DriftSamples.Profile(kind, kind, now)]),
                        new DatasetStatistics(size, [DriftSamples.Profile(kind, kind, before)]));
                    var column = report.Columns[0];
                    ours += column.IsDrift ? 1 : 0;
                    significant += column.Measurements.Any(m => m.AdjustedPValue <= 0.05) ? 1 : 0;
                    var alarms = PeerRules.Alarms(kind, before, now);
                    for (var i = 0; i < alarms.Length; i++)
                        if (alarms[i] is { } alarm) peers[i] = (peers[i] ?? 0) + (alarm ? 1 : 0);
                }
                var others = peers.Select(p => p is { } alarmed ? Share(alarmed, count) : "");
                Console.WriteLine(
                    $"| {kind} | {Text(size)} | {Text(count)} | {Share(ours, count)} | {Share(significant, count)} | {string.Join(" | ", others)} |");
            }
        }
    }

    private static void Families(int runs)
    {
        Console.WriteLine("\nNo drift, families of 18 columns, three of each kind: share of families with at least one alarm\n");
        Console.WriteLine("| rows | runs | Mlops | every test at 0.05, no correction |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var size in Sizes)
        {
            var count = RunsOf(size, runs, 18);
            var (ours, uncorrected) = (0, 0);
            for (var run = 0; run < count; run++)
            {
                var random = new Random(HashCode("family", size, run));
                var (before, now) = (Family(size, random), Family(size, random));
                var report = DriftDetector.Compare(now, before);
                ours += report.Drifted.Any() ? 1 : 0;
                uncorrected += report.Columns.Any(c => c.Measurements.Any(m => m.AdjustedPValue is not null && m.PValue <= 0.05)) ? 1 : 0;
            }
            Console.WriteLine($"| {Text(size)} | {Text(count)} | {Share(ours, count)} | {Share(uncorrected, count)} |");
        }
    }

    private static DatasetStatistics Family(int size, Random random) => new(size, [.. Enumerable.Range(0, 18).Select(i =>
    {
        var kind = DriftSamples.Kinds[i % DriftSamples.Kinds.Length];
        return DriftSamples.Profile(kind, $"column{i}", DriftSamples.Draw(kind, size, random));
    })]);

    private static int HashCode(string kind, int size, int run) =>
        (int)StableHash.Of((ulong)((long)run * 1_000_003 + size), (ulong)(kind[0] + 7 * kind.Length));

    private static string Share(int count, int runs) => ((double)count / runs).ToString("0.000", CultureInfo.InvariantCulture);

    private static string Text(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
