namespace Mlops.Data;

/// <summary>The files that a pattern stands for at one moment.</summary>
/// <param name="Paths">The files, in the order of their rows.</param>
/// <param name="Spans">The spans that they belong to; empty when the pattern has none.</param>
internal sealed record FileSelection(IReadOnlyList<string> Paths, IReadOnlyList<SpanFiles> Spans)
{
    /// <summary>Finds the files.</summary>
    /// <param name="pattern">A path, a glob, or a pattern with spans.</param>
    /// <param name="spans">Which spans; null for the latest, when the pattern has some.</param>
    /// <exception cref="DataException">There are none, or the pattern is wrong.</exception>
    public static FileSelection Find(string pattern, SpanSelection? spans)
    {
        if (spans is null && !PathPattern.HasSpans(pattern)) return new FileSelection(FileGlob.Expand(pattern), []);
        var found = PathPattern.Parse(pattern).Find(spans);
        return new FileSelection([.. found.SelectMany(f => f.Paths)], found);
    }
}
