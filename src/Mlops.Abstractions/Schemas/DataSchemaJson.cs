using System.Text.Json;

namespace Mlops;

/// <summary>The JSON of a schema, described in <c>docs/formats/schema.md</c>: made to be read and reviewed.</summary>
public static class DataSchemaJson
{
    /// <summary>
    /// The newest version of the format that this code writes and reads. A schema that version 1 can say is written as version 1, so
    /// that older readers overlook no rule.
    /// </summary>
    public const int FormatVersion = 2;

    private static readonly JsonWriterOptions Writing = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes a schema as one JSON object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="schema">The schema.</param>
    public static void Write(Utf8JsonWriter json, DataSchema schema)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(schema);
        json.WriteStartObject();
        json.WriteNumber("formatVersion", schema.Rules.IsEmpty && !schema.Fields.Any(FieldJson.NeedsVersion2) ? 1 : FormatVersion);
        json.WriteStartArray("columns");
        foreach (var field in schema.Fields) FieldJson.Write(json, field);
        json.WriteEndArray();
        SchemaRulesJson.Write(json, schema.Rules);
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <param name="json">The object.</param>
    /// <exception cref="SchemaException">The document is not a schema, or was written by a newer version.</exception>
    public static DataSchema Read(JsonElement json)
    {
        try
        {
            var version = json.GetProperty("formatVersion").GetInt32();
            if (version > FormatVersion) throw Newer(version);
            var fields = json.GetProperty("columns").EnumerateArray().Select(FieldJson.Read);
            return version < 2 ? new DataSchema(fields) : new DataSchema(fields, SchemaRulesJson.Read(json));
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Invalid(e);
        }
    }

    /// <summary>The schema as an indented text.</summary>
    /// <param name="schema">The schema.</param>
    public static string ToJson(this DataSchema schema)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Writing)) Write(json, schema);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Reads a schema from a text.</summary>
    /// <param name="text">The JSON.</param>
    /// <exception cref="SchemaException">The text is not a schema, or was written by a newer version.</exception>
    public static DataSchema Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw Invalid(e);
        }
    }

    private static SchemaException Invalid(Exception e) => new(
        new Problem(
            DiagnosticCodes.InvalidDocument,
            $"The text is not a schema: {e.Message}",
            Expected: "the format of docs/formats/schema.md",
            Remedy: "Compare with a schema that 'mlops profile --write-schema' writes."),
        e);

    private static SchemaException Newer(int version) => new(new Problem(
        DiagnosticCodes.NewerFormat,
        $"The schema has format version {version}",
        Expected: $"at most version {FormatVersion}",
        Remedy: "Update the SDK, or write the schema with the older version."));
}
