using System.Text.Json;

namespace Mlops;

/// <summary>The small parts of the JSON of rules.</summary>
internal static class RuleJson
{
    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static T Parse<T>(JsonElement json) where T : struct, Enum
    {
        var text = json.GetString();
        foreach (var value in Enum.GetValues<T>())
            if (Name(value) == text) return value;
        throw new FormatException($"'{text}' is unknown. {NearestNames.Suggest(text ?? "", Enum.GetValues<T>().Select(Name))}");
    }

    public static void WriteOptional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    public static void WriteOptional(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0) WriteAllTexts(json, name, values);
    }

    public static void WriteAllTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static double? ReadDouble(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetDouble() : null;

    public static long? ReadLong(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetInt64() : null;

    public static int? ReadInt(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    public static bool ReadBoolean(JsonElement json, string name, bool absent) =>
        json.TryGetProperty(name, out var value) ? value.GetBoolean() : absent;

    public static string ReadText(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");

    public static IReadOnlyList<string>? ReadTexts(JsonElement json, string name) => json.TryGetProperty(name, out var values)
        ? [.. values.EnumerateArray().Select(v => v.GetString() ?? throw new FormatException($"'{name}' holds a null"))]
        : null;
}
