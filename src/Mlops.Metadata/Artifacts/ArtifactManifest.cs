using System.Text.Json;

namespace Mlops.Metadata;

/// <summary>
/// What an artifact consists of. Its canonical bytes are <c>manifest.json</c>, and their SHA-256 is the name of the artifact.
/// The format is described in <c>docs/formats/manifest.md</c>. Immutable and thread-safe.
/// </summary>
public sealed class ArtifactManifest
{
    /// <summary>The name of the manifest within the artifact.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The version of the manifest that this package writes.</summary>
    public const int CurrentVersion = 1;

    private static readonly JsonWriterOptions Writing = new() { Indented = true, NewLine = "\n" };

    private readonly Dictionary<string, ManifestFile> byName;

    /// <summary>Creates a manifest.</summary>
    /// <param name="kind">The kind of the artifact.</param>
    /// <param name="formatVersion">The version of the format of that kind, from 1.</param>
    /// <param name="files">The files, in any order; names are unique.</param>
    public ArtifactManifest(string kind, int formatVersion, IEnumerable<ManifestFile> files)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentOutOfRangeException.ThrowIfLessThan(formatVersion, 1);
        ArgumentNullException.ThrowIfNull(files);
        Kind = kind;
        FormatVersion = formatVersion;
        Files = [.. files.OrderBy(f => f.Name, StringComparer.Ordinal)];
        byName = Files.ToDictionary(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>The kind of the artifact.</summary>
    public string Kind { get; }

    /// <summary>The version of the format of that kind.</summary>
    public int FormatVersion { get; }

    /// <summary>The files, in ordinal order of their names.</summary>
    public IReadOnlyList<ManifestFile> Files { get; }

    /// <summary>Finds a file by its name; null when there is none.</summary>
    /// <param name="name">The name.</param>
    public ManifestFile? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The canonical bytes: indented JSON in UTF-8, files sorted, a line feed at the end.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Writing))
        {
            json.WriteStartObject();
            json.WriteNumber("manifest", CurrentVersion);
            json.WriteString("kind", Kind);
            json.WriteNumber("formatVersion", FormatVersion);
            json.WriteStartArray("files");
            foreach (var file in Files)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteNumber("bytes", file.Bytes);
                json.WriteString("sha256", file.Digest.Hex);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Reads a manifest.</summary>
    /// <param name="bytes">The content of <c>manifest.json</c>.</param>
    /// <param name="where">The path, for errors.</param>
    /// <exception cref="ArtifactException">
    /// It is not a manifest, names a file outside the artifact, or is of a newer version.
    /// </exception>
    public static ArtifactManifest Parse(ReadOnlyMemory<byte> bytes, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 8 });
            var root = document.RootElement;
            var version = root.GetProperty("manifest").GetInt32();
            if (version > CurrentVersion) throw Newer(version, where);
            var files = root.GetProperty("files").EnumerateArray().Select(ReadFile).ToList();
            foreach (var file in files) ArtifactFileName.Check(file.Name);
            return new ArtifactManifest(
                root.GetProperty("kind").GetString() ?? "", root.GetProperty("formatVersion").GetInt32(), files);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new ArtifactException(
                new Problem(
                    MetadataDiagnostics.ManifestDamaged,
                    $"The manifest cannot be read: {e.Message}",
                    where,
                    $"a manifest of version {CurrentVersion}, as docs/formats/manifest.md describes it",
                    "Delete the directory of the artifact and run the pipeline again: it will be produced anew."),
                e);
        }
    }

    private static ManifestFile ReadFile(JsonElement file) => new(
        file.GetProperty("name").GetString() ?? "",
        file.GetProperty("bytes").GetInt64(),
        Digest.Parse(file.GetProperty("sha256").GetString() ?? ""));

    private static ArtifactException Newer(int version, string where) => new(new Problem(
        DiagnosticCodes.NewerFormat,
        $"The manifest is of version {version}",
        where,
        $"version {CurrentVersion} or older",
        "Update the Mlops packages of this application to the version that wrote the artifact, or later."));
}
