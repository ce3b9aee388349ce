using System.Globalization;
using BenchmarkDotNet.Running;

namespace Mlops.Benchmarks;

internal static class Commands
{
    // These are about a whole process, which BenchmarkDotNet cannot measure.
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["profile-memory"]:
                return await ProfileMemory.RunAsync([1_000_000, 5_000_000]);
            case ["profile-memory", .. var rows]:
                return await ProfileMemory.RunAsync([.. rows.Select(r => int.Parse(r, CultureInfo.InvariantCulture))]);
            case ["csv"]:
                return await CsvThroughput.RunAsync([1_000_000, 5_000_000]);
            case ["csv", .. var rows]:
                return await CsvThroughput.RunAsync([.. rows.Select(r => int.Parse(r, CultureInfo.InvariantCulture))]);
            case ["csv-filter"]:
                return await CsvFiltering.RunAsync(1_000_000);
            case ["csv-filter", var rows]:
                return await CsvFiltering.RunAsync(int.Parse(rows, CultureInfo.InvariantCulture));
            case ["csv-one", var file, var degree]:
                return await CsvThroughput.ReadOneAsync(file, int.Parse(degree, CultureInfo.InvariantCulture));
            case ["drift-simulation"]:
                return DriftSimulation.Run(400);
            case ["drift-simulation", var runs]:
                return DriftSimulation.Run(int.Parse(runs, CultureInfo.InvariantCulture));
            case ["fuzz"]:
                return await Fuzzing.RunAsync(1_000_000, 1);
            case ["fuzz", var count]:
                return await Fuzzing.RunAsync(int.Parse(count, CultureInfo.InvariantCulture), 1);
            case ["fuzz", var count, var seed]:
                return await Fuzzing.RunAsync(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture));
            case ["profile-duckdb"]:
                return await DuckDbComparison.RunAsync(1_000_000, 7);
            case ["profile-duckdb", var rows, var runs]:
                return await DuckDbComparison.RunAsync(
                    int.Parse(rows, CultureInfo.InvariantCulture), int.Parse(runs, CultureInfo.InvariantCulture));
            case ["transform"]:
                return await TransformSpeed.RunAsync(1_000_000, 3);
            case ["transform", var rows, var rounds]:
                return await TransformSpeed.RunAsync(
                    int.Parse(rows, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture));
            case ["transform-costs"]:
                return await OperationCosts.RunAsync();
            case ["transform-memory"]:
                return await TransformSpeed.MemoryAsync([1_000_000, 5_000_000]);
            case ["transform-memory", .. var rows]:
                return await TransformSpeed.MemoryAsync([.. rows.Select(r => int.Parse(r, CultureInfo.InvariantCulture))]);
            case ["transform-once", var file]:
                return await TransformSpeed.OnceAsync(file);
            case ["vocabulary"]:
                return await VocabularySpeed.RunAsync(10_000_000);
            case ["vocabulary", var categories]:
                return await VocabularySpeed.RunAsync(int.Parse(categories, CultureInfo.InvariantCulture));
            case ["vocabulary-once", var way, var folder, var categories]:
                return await VocabularySpeed.OnceAsync(way, folder, int.Parse(categories, CultureInfo.InvariantCulture));
            default:
                return Measure(args);
        }
    }

    // Apart, so that the commands do not load what only the benchmarks need.
    private static int Measure(string[] args)
    {
        BenchmarkSwitcher.FromAssembly(typeof(Commands).Assembly).Run(args);
        return 0;
    }
}
