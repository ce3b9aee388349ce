using System.Text.Json;

namespace Mlops.Metadata;

/// <summary>The verdicts inside the part <see cref="BundleParts.Gates"/>: an object with one list of gate results.</summary>
internal static class GatesJson
{
    private static readonly JsonWriterOptions Writing = new() { Indented = true, NewLine = "\n" };

    public static byte[] Write(IReadOnlyList<GateResult> gates)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Writing))
        {
            json.WriteStartObject();
            json.WriteStartArray("gates");
            foreach (var gate in gates) GateResultJson.Write(json, gate);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static IReadOnlyList<GateResult> Read(JsonElement root) =>
        [.. root.GetProperty("gates").EnumerateArray().Select(GateResultJson.Read)];
}
