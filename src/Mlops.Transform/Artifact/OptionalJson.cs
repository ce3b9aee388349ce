using System.Text.Json;

namespace Mlops.Transform;

internal static class OptionalJson
{
    /// <summary>Writes a number that may be absent: then nothing is written.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string property, double? value)
    {
        if (value is { } number) json.WriteNumber(property, number);
    }

    /// <summary>Writes a list of numbers.</summary>
    public static void WriteNumbers(this Utf8JsonWriter json, string property, ReadOnlySpan<double> values)
    {
        json.WriteStartArray(property);
        foreach (var value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }
}
