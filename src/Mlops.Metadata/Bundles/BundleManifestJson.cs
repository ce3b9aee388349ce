using System.Text.Json;

namespace Mlops.Metadata;

/// <summary>Reads and writes <c>manifest.json</c>.</summary>
internal static class BundleManifestJson
{
    private static readonly JsonWriterOptions Writing = new() { Indented = true, NewLine = "\n" };

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 8 };

    public static byte[] Write(BundleManifest manifest)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Writing))
        {
            json.WriteStartObject();
            json.WriteString("kind", ArtifactKinds.Bundle);
            json.WriteNumber("formatVersion", BundleFormat.Version);
            json.WriteString("model", manifest.Model);
            json.WriteStartArray("parts");
            foreach (var part in manifest.Parts) WritePart(json, part);
            json.WriteEndArray();
            json.WriteStartArray("entries");
            foreach (var entry in manifest.Entries)
            {
                json.WriteStartObject();
                json.WriteString("name", entry.Name);
                json.WriteNumber("bytes", entry.Bytes);
                json.WriteString("sha256", entry.Sha256.Hex);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static BundleManifest Read(ReadOnlyMemory<byte> utf8, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Reading);
            return Read(document.RootElement, where);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ArtifactException(
                new Problem(
                    BundleDiagnostics.InvalidManifest, $"The manifest cannot be read: {e.Message}", where,
                    "the format of docs/formats/bundle.md", "Write the bundle again."),
                e);
        }
    }

    private static BundleManifest Read(JsonElement root, string where)
    {
        if (root.GetProperty("kind").GetString() != ArtifactKinds.Bundle) throw new FormatException("it is not the manifest of a bundle");
        var version = root.GetProperty("formatVersion").GetInt32();
        if (version > BundleFormat.Version)
            throw new ArtifactException(new Problem(
                DiagnosticCodes.NewerFormat, $"The bundle has format version {version}", where,
                $"at most version {BundleFormat.Version}", "Update the SDK, or write the bundle with the older version."));
        var parts = root.GetProperty("parts").EnumerateArray().Select(ReadPart).ToList();
        var entries = root.GetProperty("entries").EnumerateArray().Select(ReadEntry).ToList();
        if (version < 1) throw new FormatException($"the format version is {version}");
        if (parts.DistinctBy(p => p.Name, StringComparer.Ordinal).Count() != parts.Count) throw new FormatException("a part is listed twice");
        if (entries.DistinctBy(e => e.Name, StringComparer.Ordinal).Count() != entries.Count) throw new FormatException("an entry is listed twice");
        return new BundleManifest(Text(root, "model"), parts, entries);
    }

    private static void WritePart(Utf8JsonWriter json, BundlePartInfo part)
    {
        json.WriteStartObject();
        json.WriteString("name", part.Name);
        json.WriteString("kind", part.Kind);
        json.WriteNumber("formatVersion", part.FormatVersion);
        if (part.Type.Length > 0) json.WriteString("type", part.Type);
        json.WriteEndObject();
    }

    private static BundlePartInfo ReadPart(JsonElement json) => new(
        Text(json, "name"),
        Text(json, "kind"),
        json.GetProperty("formatVersion").GetInt32(),
        json.TryGetProperty("type", out _) ? Text(json, "type") : "");

    private static BundleManifest.Entry ReadEntry(JsonElement json)
    {
        var bytes = json.GetProperty("bytes").GetInt64();
        if (bytes < 0) throw new FormatException($"an entry has {bytes} bytes");
        return new BundleManifest.Entry(Text(json, "name"), bytes, Digest.Parse(Text(json, "sha256")));
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null");
}
