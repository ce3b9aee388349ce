using System.Globalization;
using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>The errors of documents that cannot be read.</summary>
internal static class DocumentVersion
{
    public static void Check(JsonElement json, int newest, string what)
    {
        Check(json.GetProperty("formatVersion").GetInt32(), newest, what);
    }

    public static void Check(int version, int newest, string what)
    {
        if (version <= newest) return;
        throw new DataException(new Problem(
            ValidationDiagnostics.NewerDocument,
            string.Create(CultureInfo.InvariantCulture, $"{what} has format version {version}"),
            Expected: string.Create(CultureInfo.InvariantCulture, $"at most version {newest}"),
            Remedy: "Update the SDK, or produce the document with the older version."));
    }

    public static DataException Invalid(string what, string format, Exception cause) => new(
        new Problem(
            ValidationDiagnostics.InvalidDocument,
            $"The text cannot be read as {what}: {cause.Message}",
            Expected: $"the format of {format}",
            Remedy: "Produce the document again if it is damaged."),
        cause);
}
