using System.Text.Json;
using Mlops.Metadata;

namespace Mlops.Cli;

internal static class ModelJson
{
    public static string AliasText(IReadOnlyDictionary<string, int> aliases) =>
        string.Join(", ", aliases.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key} -> {a.Value}"));

    public static void WriteList(
        Utf8JsonWriter json, IEnumerable<(string Model, IReadOnlyList<ModelVersion> Versions, IReadOnlyDictionary<string, int> Aliases)> models)
    {
        json.WriteStartArray();
        foreach (var (model, versions, aliases) in models)
        {
            json.WriteStartObject();
            json.WriteString("model", model);
            json.WriteNumber("versions", versions.Count);
            if (versions.Count > 0) json.WriteNumber("newest", versions[^1].Version);
            Aliases(json, aliases);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Write(
        Utf8JsonWriter json, ModelVersion version, IReadOnlyDictionary<string, int> aliases, IReadOnlyList<AliasMove> moves)
    {
        json.WriteStartObject();
        json.WriteString("model", version.Model);
        json.WriteNumber("version", version.Version);
        json.WriteString("bundle", version.Bundle.Digest.Hex);
        json.WriteString("runId", version.RunId);
        json.WriteString("span", version.Span);
        json.WriteString("createdAt", version.CreatedAt);
        Aliases(json, aliases);
        json.WriteStartArray("gates");
        foreach (var gate in version.Gates) GateResultJson.Write(json, gate);
        json.WriteEndArray();
        json.WriteStartArray("aliasHistory");
        foreach (var move in moves) Move(json, move);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Move(Utf8JsonWriter json, AliasMove move)
    {
        json.WriteStartObject();
        json.WriteString("model", move.Model);
        json.WriteString("alias", move.Alias);
        if (move.FromVersion is { } from) json.WriteNumber("fromVersion", from);
        json.WriteNumber("toVersion", move.ToVersion);
        json.WriteString("movedAt", move.MovedAt);
        json.WriteString("by", move.By);
        json.WriteString("reason", move.Reason);
        json.WriteString("span", move.Span);
        json.WriteEndObject();
    }

    private static void Aliases(Utf8JsonWriter json, IReadOnlyDictionary<string, int> aliases)
    {
        json.WriteStartObject("aliases");
        foreach (var (alias, version) in aliases.OrderBy(a => a.Key, StringComparer.Ordinal)) json.WriteNumber(alias, version);
        json.WriteEndObject();
    }
}
