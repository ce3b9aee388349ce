using System.Text;

namespace Mlops.Data.Validation;

/// <summary>Loads the sets of values that a schema names.</summary>
internal static class ValueSets
{
    public static IEnumerable<string> Load(ValueSet set, string? folder)
    {
        if (set.Values is { } values) return values;
        var path = Path.GetFullPath(set.File!, Path.GetFullPath(folder ?? "."));
        try
        {
            return File.ReadAllLines(path, new UTF8Encoding(false, true));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new DataException(
                new Problem(
                    ValidationDiagnostics.ValueSetUnreadable,
                    $"The values of the set '{set.Name}' cannot be read: {e.Message.TrimEnd('.')}",
                    path,
                    "a UTF-8 text with one value in each line",
                    "Correct the path in the schema, or name the folder in the options."),
                e);
        }
    }
}
