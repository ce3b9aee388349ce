using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>Arrays on one line within an indented document, and doubles that JSON numbers cannot express.</summary>
internal static class CompactJson
{
    public static void WriteOne(Utf8JsonWriter json, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var line = new Utf8JsonWriter(buffer)) write(line);
        json.WriteRawValue(buffer.WrittenSpan);
    }

    public static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WritePropertyName(name);
        WriteOne(json, line =>
        {
            line.WriteStartArray();
            foreach (var value in values) line.WriteStringValue(value);
            line.WriteEndArray();
        });
    }

    public static void WriteNumbers<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WritePropertyName(name);
        WriteOne(json, line =>
        {
            line.WriteStartArray();
            foreach (var value in values) write(line, value);
            line.WriteEndArray();
        });
    }

    public static void WriteDouble(Utf8JsonWriter json, string name, double? value)
    {
        if (value is not { } number) return;
        json.WritePropertyName(name);
        WriteDouble(json, number);
    }

    public static void WriteDouble(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value)) json.WriteNumberValue(value);
        else json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    public static string[] ReadTexts(JsonElement json, string name) =>
    [
        .. json.GetProperty(name).EnumerateArray()
            .Select(v => v.GetString() ?? throw new FormatException($"'{name}' holds a null")),
    ];

    public static double? ReadOptional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? ReadDouble(value) : null;

    public static double ReadDouble(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? double.Parse(value.GetString()!, CultureInfo.InvariantCulture)
        : value.GetDouble();

    public static double[] ReadDoubles(JsonElement json) => [.. json.EnumerateArray().Select(ReadDouble)];
}
