using System.Text.Json;

namespace Mlops.Data.Validation;

internal static class SemanticStatisticsJson
{
    public static void Write(Utf8JsonWriter json, SemanticStatistics semantic)
    {
        json.WriteStartObject("semantic");
        json.WriteString("kind", SemanticKinds.Name(semantic.Kind));
        if (semantic.Format is { } format) json.WriteString("format", format);
        json.WriteNumber("share", semantic.Share);
        json.WriteNumber("count", semantic.Count);
        if (semantic.IsPersonal) json.WriteBoolean("personal", true);
        if (!semantic.IsExact) json.WriteBoolean("exact", false);
        if (semantic.RunnerUp is { } rival)
        {
            json.WriteString("runnerUp", SemanticKinds.Name(rival));
            json.WriteNumber("runnerUpShare", semantic.RunnerUpShare);
        }
        CompactJson.WriteTexts(json, "examples", semantic.Examples);
        if (semantic.Language is { } language)
        {
            json.WriteStartObject("language");
            json.WriteNumber("texts", language.Texts);
            json.WriteNumber("words", language.Words);
            json.WriteNumber("coverage", language.Coverage);
            json.WriteNumber("averageWordLength", language.AverageWordLength);
            json.WriteNumber("minWords", language.MinWords);
            json.WriteNumber("maxWords", language.MaxWords);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    public static SemanticStatistics Read(JsonElement json) => new(
        SemanticKinds.Parse(json.GetProperty("kind")), json.GetProperty("share").GetDouble(), json.GetProperty("count").GetInt64())
    {
        Format = json.TryGetProperty("format", out var format) ? format.GetString() : null,
        IsExact = !json.TryGetProperty("exact", out var exact) || exact.GetBoolean(),
        RunnerUp = json.TryGetProperty("runnerUp", out var rival) ? SemanticKinds.Parse(rival) : null,
        RunnerUpShare = json.TryGetProperty("runnerUpShare", out var share) ? share.GetDouble() : 0,
        Examples = CompactJson.ReadTexts(json, "examples"),
        Language = json.TryGetProperty("language", out var language)
            ? new LanguageStatistics(
                language.GetProperty("texts").GetInt64(),
                language.GetProperty("words").GetInt64(),
                language.GetProperty("coverage").GetDouble(),
                language.GetProperty("averageWordLength").GetDouble(),
                language.GetProperty("minWords").GetInt32(),
                language.GetProperty("maxWords").GetInt32())
            : null,
    };
}
