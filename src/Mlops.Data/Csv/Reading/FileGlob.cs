using System.IO.Enumeration;

namespace Mlops.Data;

/// <summary>Finds files by a pattern: <c>*</c> and <c>?</c> within a name, <c>**</c> for any depth of folders.</summary>
internal static class FileGlob
{
    /// <summary>The matching files in ordinal order of their paths; a pattern without wildcards is the path itself.</summary>
    public static IReadOnlyList<string> Expand(string pattern)
    {
        var path = pattern.Replace('\\', '/');
        if (path.AsSpan().IndexOfAny('*', '?') < 0) return [path];
        var segments = path.Split('/');
        var fixedCount = Array.FindIndex(segments, s => s.AsSpan().IndexOfAny('*', '?') >= 0);
        var root = string.Join('/', segments.Take(fixedCount));
        if (fixedCount == 1 && root.Length == 0) root = "/";
        var found = new List<string>();
        Collect(root, segments.AsSpan(fixedCount), found);
        return [.. found.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static void Collect(string folder, ReadOnlySpan<string> segments, List<string> found)
    {
        var place = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(place)) return;
        var head = segments[0];
        if (head == "**")
        {
            if (segments.Length == 1) segments = new[] { head, "*" };
            Collect(folder, segments[1..], found);
            foreach (var inner in Directory.EnumerateDirectories(place)) Collect(Join(folder, inner), segments, found);
            return;
        }
        var entries = segments.Length == 1 ? Directory.EnumerateFiles(place) : Directory.EnumerateDirectories(place);
        foreach (var entry in entries)
        {
            if (!FileSystemName.MatchesSimpleExpression(head, Path.GetFileName(entry), ignoreCase: false)) continue;
            if (segments.Length == 1) found.Add(Join(folder, entry));
            else Collect(Join(folder, entry), segments[1..], found);
        }
    }

    private static string Join(string folder, string entry)
    {
        var name = Path.GetFileName(entry);
        return folder.Length == 0 ? name : folder.EndsWith('/') ? folder + name : $"{folder}/{name}";
    }
}
