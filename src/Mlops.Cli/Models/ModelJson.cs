using System.Text.Json;
using Mlops.Metadata;

namespace Mlops.Cli;

internal static class ModelJson
{
    public static void WriteList(Utf8JsonWriter json, IEnumerable<ModelState> models)
    {
        json.WriteStartArray();
        foreach (var model in models)
        {
            json.WriteStartObject();
            json.WriteString("model", model.Name);
            json.WriteNumber("versions", model.Versions.Count);
            if (model.Versions.Count > 0) json.WriteNumber("newest", model.Versions[^1].Version);
            Aliases(json, model);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A model with all its versions.</summary>
    public static void Write(Utf8JsonWriter json, ModelState model)
    {
        json.WriteStartObject();
        json.WriteString("model", model.Name);
        Aliases(json, model);
        json.WriteStartArray("versions");
        foreach (var version in model.Versions)
        {
            json.WriteStartObject();
            Properties(json, version);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        History(json, model);
        json.WriteEndObject();
    }

    /// <summary>One version, with what its model's aliases stand on.</summary>
    public static void Write(Utf8JsonWriter json, ModelState model, ModelVersion version)
    {
        json.WriteStartObject();
        json.WriteString("model", version.Model);
        Properties(json, version);
        Aliases(json, model);
        History(json, model);
        json.WriteEndObject();
    }

    public static void Move(Utf8JsonWriter json, AliasMove move)
    {
        json.WriteStartObject();
        json.WriteString("model", move.Model);
        json.WriteString("alias", move.Alias);
        if (move.FromVersion is { } from) json.WriteNumber("fromVersion", from);
        json.WriteNumber("toVersion", move.ToVersion);
        json.WriteString("movedAt", Text.Iso(move.MovedAt));
        json.WriteString("by", move.By);
        json.WriteString("reason", move.Reason);
        json.WriteString("span", move.Span);
        json.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter json, ModelVersion version)
    {
        json.WriteNumber("version", version.Version);
        json.WriteString("bundle", version.Bundle.Digest.Hex);
        json.WriteString("runId", version.RunId);
        json.WriteString("span", version.Span);
        json.WriteString("createdAt", Text.Iso(version.CreatedAt));
        json.WriteBoolean("passedGates", version.PassedGates);
        json.WriteStartArray("gates");
        foreach (var gate in version.Gates) GateResultJson.Write(json, gate);
        json.WriteEndArray();
    }

    private static void Aliases(Utf8JsonWriter json, ModelState model)
    {
        json.WriteStartObject("aliases");
        foreach (var (alias, version) in model.Aliases.OrderBy(a => a.Key, StringComparer.Ordinal))
            json.WriteNumber(alias, version);
        json.WriteEndObject();
    }

    private static void History(Utf8JsonWriter json, ModelState model)
    {
        json.WriteStartArray("aliasHistory");
        foreach (var move in model.Moves) Move(json, move);
        json.WriteEndArray();
    }
}
