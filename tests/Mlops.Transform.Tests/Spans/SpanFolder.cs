using Mlops.Data;

namespace Mlops.Transform.Tests;

/// <summary>Days of random rows as Arrow files, and a cache beside them.</summary>
internal sealed class SpanFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mlops-spans-").FullName;

    public FileAnalysisCache Cache => new(CacheFolder);

    public string CacheFolder => Path.Combine(folder, "cache");

    public string[] Entries => [.. Directory.EnumerateFiles(CacheFolder).Order(StringComparer.Ordinal)];

    public async Task<TrainingSet<Row>> DayAsync(int day, int rows = 300, int? seed = null)
    {
        using var batch = RandomTable.Create(seed ?? 100 + day, rows);
        await using (var stream = File.Create(PathOf(day)))
        {
            var writer = new ArrowFileWriter(stream, batch.Schema);
            await writer.WriteAsync(batch);
            await writer.CompleteAsync();
        }

        return Open([day], batch.Schema);
    }

    public async Task<TrainingSet<Row>[]> DaysAsync(params int[] days)
    {
        var spans = new List<TrainingSet<Row>>();
        foreach (var day in days) spans.Add(await DayAsync(day));
        return [.. spans];
    }

    /// <summary>Several days as one training set.</summary>
    public TrainingSet<Row> Whole(params int[] days) => Open(days, RandomTable.Create(1, 1).Schema);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private TrainingSet<Row> Open(int[] days, DataSchema schema) => new(new Dataset<Row>(ArrowFile.Open([.. days.Select(PathOf)]), schema));

    private string PathOf(int day) => Path.Combine(folder, $"day-{day}.arrow");
}
