namespace Mlops.Data.Validation;

/// <summary>Finds what a person accepted by its identifiers.</summary>
internal static class AcceptedIds
{
    /// <summary>The accepted ones, in the order of all: the order in which they were named does not count.</summary>
    public static IEnumerable<T> Choose<T>(IEnumerable<string> accepted, IReadOnlyList<T> all, Func<T, string> id)
    {
        var wanted = new HashSet<string>(accepted, StringComparer.Ordinal);
        var known = all.Select(id).ToHashSet(StringComparer.Ordinal);
        foreach (var unknown in wanted.Order(StringComparer.Ordinal))
        {
            if (!known.Contains(unknown))
                throw new SchemaException(new Problem(
                    ValidationDiagnostics.UnknownProposal,
                    $"There is no proposal '{unknown}'",
                    Expected: known.Count == 0 ? "no identifiers: nothing is proposed" : "one of those that are listed",
                    Remedy: NearestNames.Suggest(unknown, known.Order(StringComparer.Ordinal))));
        }
        return all.Where(a => wanted.Contains(id(a)));
    }
}
