namespace Mlops.Data;

/// <summary>Finds out how far a pattern is from what is on disk.</summary>
internal static class NearestPaths
{
    private const int MaxEntries = 200;

    /// <summary>A sentence about the first part of the path that nothing matches.</summary>
    public static string Suggest(string glob)
    {
        var segments = glob.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var parent = string.Join('/', segments.Take(i));
            if (segments[i].AsSpan().IndexOfAny('*', '?') >= 0)
                return $"The folder '{Shown(parent)}' has nothing that fits '{string.Join('/', segments.Skip(i))}': {NearestNames.Suggest(segments[i], Entries(parent))}";
            if (segments[i].Length == 0 || Path.Exists(string.Join('/', segments.Take(i + 1)))) continue;
            return $"'{segments[i]}' is not in '{Shown(parent)}'. {NearestNames.Suggest(segments[i], Entries(parent))}";
        }
        return "Check the pattern and the working directory.";
    }

    private static string Shown(string folder) => folder.Length == 0 ? "." : folder;

    private static List<string> Entries(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder.Length == 0 ? "." : folder).Select(Path.GetFileName).OfType<string>()
                .Take(MaxEntries).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
