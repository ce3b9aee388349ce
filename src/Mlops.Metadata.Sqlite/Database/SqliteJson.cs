using System.Text;
using System.Text.Json;

namespace Mlops.Metadata.Sqlite;

/// <summary>Findings and gate results as compact JSON, in the same form as everywhere else.</summary>
internal static class SqliteJson
{
    public static string Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) write(json, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static T Read<T>(string text, Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(text);
        return read(document.RootElement);
    }
}
