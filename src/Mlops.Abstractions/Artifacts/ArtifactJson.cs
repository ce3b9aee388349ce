using System.Text.Json;

namespace Mlops;

/// <summary>
/// Small JSON files inside artifacts: written indented and invariant, so that people can read and compare them.
/// </summary>
public static class ArtifactJson
{
    private static readonly JsonWriterOptions Writing = new() { Indented = true, NewLine = "\n", SkipValidation = false };

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 64 };

    /// <summary>Writes one JSON file.</summary>
    /// <param name="writer">The artifact.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="write">Writes one value.</param>
    public static void Write(this IArtifactWriter writer, string name, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(write);
        using var stream = writer.Create(name);
        using (var json = new Utf8JsonWriter(stream, Writing)) write(json);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Reads one JSON file.</summary>
    /// <typeparam name="T">What the file holds.</typeparam>
    /// <param name="reader">The artifact.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="read">Builds the value from the root element.</param>
    /// <exception cref="ArtifactException">The file is missing, damaged or not what it should be.</exception>
    public static T Read<T>(this IArtifactReader reader, string name, Func<JsonElement, T> read)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(read);
        using var stream = reader.OpenRead(name);
        try
        {
            using var document = JsonDocument.Parse(stream, Reading);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ArtifactException(
                new Problem(
                    DiagnosticCodes.InvalidDocument,
                    $"File '{name}' of an artifact of kind '{reader.Kind}' cannot be read: {e.Message}",
                    Expected: $"a document of format version {reader.FormatVersion}",
                    Remedy: $"The format is described in docs/formats; produce the artifact again if it is damaged."),
                e);
        }
    }
}
