using System.Text.Json;

namespace Mlops.Metadata;

/// <summary>The verdicts inside the part <see cref="BundleParts.Gates"/>.</summary>
internal static class GatesJson
{
    public const int FormatVersion = 1;

    private static readonly JsonWriterOptions Writing = new() { Indented = true, NewLine = "\n" };

    public static byte[] Write(IReadOnlyList<GateResult> gates)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Writing))
        {
            json.WriteStartObject();
            json.WriteStartArray("gates");
            foreach (var gate in gates) Write(json, gate);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static IReadOnlyList<GateResult> Read(JsonElement root) =>
        [.. root.GetProperty("gates").EnumerateArray().Select(ReadOne)];

    private static void Write(Utf8JsonWriter json, GateResult gate)
    {
        json.WriteStartObject();
        json.WriteString("gate", gate.Gate);
        json.WriteBoolean("passed", gate.Passed);
        json.WriteString("reason", gate.Reason);
        if (gate.Measured is { } measured && double.IsFinite(measured)) json.WriteNumber("measured", measured);
        if (gate.Threshold is { } threshold && double.IsFinite(threshold)) json.WriteNumber("threshold", threshold);
        if (gate.Slice.Length > 0) json.WriteString("slice", gate.Slice);
        json.WriteEndObject();
    }

    private static GateResult ReadOne(JsonElement json) => new(
        json.GetProperty("gate").GetString() ?? "", json.GetProperty("passed").GetBoolean(), json.GetProperty("reason").GetString() ?? "")
    {
        Measured = Number(json, "measured"),
        Threshold = Number(json, "threshold"),
        Slice = json.TryGetProperty("slice", out var slice) ? slice.GetString() ?? "" : "",
    };

    private static double? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetDouble() : null;
}
