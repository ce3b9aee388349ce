using System.Text;
using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>
/// The JSON of statistics, described in <c>docs/formats/statistics.md</c>: the file <c>statistics.json</c> of an artifact.
/// </summary>
public static class DatasetStatisticsJson
{
    /// <summary>The version of the format that this code writes, and the newest that it reads.</summary>
    public const int FormatVersion = 1;

    /// <summary>The name of the file in an artifact of kind <see cref="ArtifactKinds.Statistics"/>.</summary>
    public const string FileName = "statistics.json";

    private static readonly JsonWriterOptions Writing = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes statistics as one JSON object. The same statistics always give the same bytes.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="statistics">The statistics.</param>
    public static void Write(Utf8JsonWriter json, DatasetStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(statistics);
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        WriteMembers(json, statistics);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, DatasetStatistics statistics)
    {
        json.WriteNumber("rows", statistics.RowCount);
        CompactJson.WriteDouble(json, "weight", statistics.Weight);
        CompactJson.WriteTexts(json, "absentColumns", statistics.AbsentColumns);
        CompactJson.WriteTexts(json, "extraColumns", statistics.ExtraColumns);
        json.WriteStartArray("columns");
        foreach (var column in statistics.Columns) ColumnStatisticsJson.Write(json, column);
        json.WriteEndArray();
        DatasetPartsJson.Write(json, statistics);
        DatasetPartsJson.WriteAll(json, "slices", statistics.Slices, static (json, slice) =>
        {
            json.WriteStartObject();
            json.WriteString("name", slice.Name);
            WriteMembers(json, slice.Statistics);
            json.WriteEndObject();
        });
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <param name="json">The object.</param>
    /// <exception cref="DataException">The document is no statistics, or was written by a newer version.</exception>
    public static DatasetStatistics Read(JsonElement json)
    {
        try
        {
            DocumentVersion.Check(json, FormatVersion, "The document of statistics");
            return ReadMembers(json);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw DocumentVersion.Invalid("statistics", "docs/formats/statistics.md", e);
        }
    }

    private static DatasetStatistics ReadMembers(JsonElement json)
    {
        var statistics = new DatasetStatistics(
            json.GetProperty("rows").GetInt64(), DatasetPartsJson.ReadAll(json, "columns", ColumnStatisticsJson.Read))
        {
            Weight = CompactJson.ReadOptional(json, "weight"),
            AbsentColumns = CompactJson.ReadTexts(json, "absentColumns"),
            ExtraColumns = CompactJson.ReadTexts(json, "extraColumns"),
            Slices = DatasetPartsJson.ReadAll(
                json, "slices", s => new SliceStatistics(DatasetPartsJson.TextOf(s, "name"), ReadMembers(s))),
        };
        return DatasetPartsJson.Read(json, statistics);
    }

    /// <summary>The statistics as an indented text.</summary>
    /// <param name="statistics">The statistics.</param>
    public static string ToJson(this DatasetStatistics statistics)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Writing)) Write(json, statistics);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads statistics from a text.</summary>
    /// <param name="text">The JSON.</param>
    /// <exception cref="DataException">The text is no statistics, or was written by a newer version.</exception>
    public static DatasetStatistics Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw DocumentVersion.Invalid("statistics", "docs/formats/statistics.md", e);
        }
    }
}
