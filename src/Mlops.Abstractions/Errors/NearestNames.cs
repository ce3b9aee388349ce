namespace Mlops;

/// <summary>Finds the names that a mistyped name may have meant.</summary>
public static class NearestNames
{
    /// <summary>The at most three names that are closest to <paramref name="name"/>, best first.</summary>
    /// <param name="name">The name that was not found.</param>
    /// <param name="known">The names that exist.</param>
    /// <returns>Names within an edit distance of a third of their length, ignoring case; may be empty.</returns>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(known);
        return [.. known
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(pair => pair.distance <= Math.Max(2, Math.Max(name.Length, pair.candidate.Length) / 3))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(3)
            .Select(pair => pair.candidate)];
    }

    /// <summary>A sentence that suggests the nearest names, or lists what exists when nothing is near.</summary>
    /// <param name="name">The name that was not found.</param>
    /// <param name="known">The names that exist.</param>
    /// <returns>For example <c>Did you mean 'payment_type'?</c></returns>
    public static string Suggest(string name, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        var all = known.ToList();
        var near = Of(name, all);
        if (near.Count > 0) return "Did you mean " + string.Join(" or ", near.Select(n => $"'{n}'")) + "?";
        if (all.Count == 0) return "There are none.";
        var listed = string.Join(", ", all.Take(12).Select(n => $"'{n}'"));
        return all.Count > 12 ? $"Known are {listed} and {all.Count - 12} more." : $"Known are {listed}.";
    }

    private static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }
}
