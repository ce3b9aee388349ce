using System.Text.Json;

namespace Mlops.Data;

/// <summary>What a stored data set says about where its rows came from. Immutable and thread-safe.</summary>
internal sealed class StoredOrigins
{
    private readonly List<(long Row, string Source, long FirstRow)> sources = [];
    private readonly Func<Stream>? openRuns;

    private StoredOrigins(Func<Stream>? openRuns) => this.openRuns = openRuns;

    /// <summary>The sources from the description; the runs, when there are any, are opened for each reading.</summary>
    public static StoredOrigins Read(JsonElement json, Func<Stream>? openRuns)
    {
        var origins = new StoredOrigins(openRuns);
        foreach (var source in json.EnumerateArray())
        {
            origins.sources.Add((
                source.GetProperty("row").GetInt64(), source.GetProperty("source").GetString() ?? "", source.GetProperty("firstRow").GetInt64()));
        }
        return origins;
    }

    /// <summary>
    /// The numbers of the rows, to be read once from the first row to the last; null when the rows follow each other.
    /// </summary>
    public RowRuns? OpenRuns() => openRuns is null ? null : new RowRuns(openRuns());

    /// <summary>The origin of rows that are stored together; null when it is not known.</summary>
    public RowOrigin? Find(long row, int count, RowRuns? runs)
    {
        var (first, numbers) = runs?.Next(count) ?? default;
        var index = sources.FindLastIndex(s => s.Row <= row);
        if (index < 0 || sources[index].Source.Length == 0) return null;
        var (start, source, firstRow) = sources[index];
        return runs is null ? new RowOrigin(source, firstRow + (row - start), default) : new RowOrigin(source, first, numbers);
    }
}
