using System.Diagnostics;
using System.Globalization;
using Mlops.Data.Tests;

namespace Mlops.Benchmarks;

/// <summary>Reads a million damaged inputs of every format: no crash, no hang, no error without a code, no allocation out of proportion.</summary>
internal static class Fuzzing
{
    private const int Step = 10_000;

    public static async Task<int> RunAsync(int count, int seed)
    {
        var watch = Stopwatch.StartNew();
        var run = new FuzzRun();
        for (var first = 0; first < count && run.Failures.Count == 0; first += Step)
        {
            await run.RunAsync(seed, first, Math.Min(Step, count - first), CancellationToken.None);
            if (first / Step % 10 == 9) Console.Error.WriteLine($"{first + Step:N0} inputs, {watch.Elapsed.TotalSeconds:N0} s");
        }
        foreach (var failure in run.Failures) Console.WriteLine(failure);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Counts.Read + run.Counts.Refused} inputs with seed {seed}: {run.Counts.Read} read, {run.Counts.Refused} refused, {run.Failures.Count} failures"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"slowest: input {run.Slowest.Index}, {run.Slowest.Time.TotalMilliseconds:F0} ms; most memory: input {run.Largest.Index}, {run.Largest.Bytes} bytes"));
        return run.Failures.Count == 0 ? 0 : 1;
    }
}
