using System.Text.Json;

namespace Mlops;

/// <summary>The JSON of a gate result, described in <c>docs/formats/gate.md</c>.</summary>
/// <remarks>All members are thread-safe.</remarks>
public static class GateResultJson
{
    /// <summary>The version of the format that this code writes, and the newest that it reads.</summary>
    public const int FormatVersion = 1;

    /// <summary>The file in an artifact of kind <see cref="ArtifactKinds.Gate"/>.</summary>
    public const string FileName = "gate.json";

    /// <summary>Writes a gate result as one JSON object.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="result">The gate result.</param>
    public static void Write(Utf8JsonWriter json, GateResult result)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(result);
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteString("gate", result.Gate);
        json.WriteBoolean("passed", result.Passed);
        json.WriteString("reason", result.Reason);
        WriteNumber(json, "measured", result.Measured);
        WriteNumber(json, "threshold", result.Threshold);
        json.WriteString("slice", result.Slice);
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <param name="json">The object.</param>
    /// <exception cref="ArtifactException">The object is not a gate result, or was written by a newer version.</exception>
    public static GateResult Read(JsonElement json)
    {
        try
        {
            var version = json.GetProperty("formatVersion").GetInt32();
            if (version > FormatVersion) throw Newer(version);
            return new GateResult(Text(json, "gate"), json.GetProperty("passed").GetBoolean(), Text(json, "reason"))
            {
                Measured = Number(json, "measured"),
                Threshold = Number(json, "threshold"),
                Slice = Text(json, "slice"),
            };
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ArtifactException(
                new Problem(
                    DiagnosticCodes.InvalidDocument,
                    $"The JSON is not the result of a gate: {e.Message}",
                    Expected: "the format of docs/formats/gate.md",
                    Remedy: "Run the gate again: the evidence of a version is never edited by hand."),
                e);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private static double? Number(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetDouble() : null;

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    private static ArtifactException Newer(int version) => new(new Problem(
        DiagnosticCodes.NewerFormat,
        $"The result of a gate has format version {version}",
        Expected: $"at most {FormatVersion}",
        Remedy: "Update the Mlops packages of the reader to those of the writer."));
}
