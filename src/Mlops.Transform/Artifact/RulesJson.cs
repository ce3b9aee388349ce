using System.Text.Json;

namespace Mlops.Transform;

internal static class RulesJson
{
    private const string Property = "rules";
    private const string Tensorflow = "tensorflow";

    /// <summary>Writes rules; nothing when they are the default.</summary>
    public static void WriteRules(this Utf8JsonWriter json, TransformRules rules)
    {
        if (rules == TransformRules.Tensorflow) json.WriteString(Property, Tensorflow);
    }

    /// <exception cref="FormatException">The rules are unknown.</exception>
    public static TransformRules Rules(this OperationReader from) => from.OptionalText(Property) switch
    {
        null => TransformRules.Default,
        Tensorflow => TransformRules.Tensorflow,
        var other => throw new FormatException($"operation '{from.Name}' has the rules '{other}'"),
    };
}
