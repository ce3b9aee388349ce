using System.Text.Json;

namespace Mlops.Data;

/// <summary>
/// Where the rows of a stored data set came from: runs of rows that follow each other in one file, so that messages name the file
/// and row that a user knows. Only the name of a file is kept: its folder differs between machines.
/// </summary>
internal sealed class RowOrigins
{
    private readonly List<(long Row, string Source, long FirstRow)> runs = [];

    /// <summary>Notes a batch that begins at a row of the data set, from 0; in order.</summary>
    public void Add(long row, string source, long firstRow)
    {
        source = source.Length == 0 ? "" : Path.GetFileName(source);
        if (runs is [.., var last] && last.Source == source && last.FirstRow + (row - last.Row) == firstRow) return;
        runs.Add((row, source, firstRow));
    }

    /// <summary>The origin of a row of the data set; null when it was not noted.</summary>
    public (string Source, long FirstRow)? Find(long row)
    {
        var index = runs.FindLastIndex(run => run.Row <= row);
        return index < 0 ? null : (runs[index].Source, runs[index].FirstRow + (row - runs[index].Row));
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var (row, source, firstRow) in runs)
        {
            json.WriteStartObject();
            json.WriteNumber("row", row);
            json.WriteString("source", source);
            json.WriteNumber("firstRow", firstRow);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static RowOrigins Read(JsonElement json)
    {
        var origins = new RowOrigins();
        foreach (var run in json.EnumerateArray())
            origins.Add(run.GetProperty("row").GetInt64(), run.GetProperty("source").GetString() ?? "", run.GetProperty("firstRow").GetInt64());
        return origins;
    }
}
