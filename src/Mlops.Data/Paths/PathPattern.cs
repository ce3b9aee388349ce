using System.Globalization;
using System.Text.RegularExpressions;

namespace Mlops.Data;

/// <summary>
/// A pattern of paths with spans: <c>{SPAN}</c> or <c>{SPAN:8}</c>, <c>{VERSION}</c> or <c>{VERSION:3}</c>, and
/// <c>{YYYY}</c>, <c>{MM}</c>, <c>{DD}</c>, whose span is the number of days since 1970-01-01.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Beside them <c>*</c>, <c>?</c> and <c>**</c> stand for parts of names as in every pattern. A number
/// with a width has exactly so many digits, with leading zeros; one without takes all digits that stand together. Nothing but
/// names is looked at.
/// </remarks>
public sealed class PathPattern
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    private readonly PatternParts parts;

    private PathPattern(PatternParts parts) => this.parts = parts;

    /// <summary>True when the pattern has versions.</summary>
    public bool HasVersions => parts.Has("VERSION");

    /// <summary>True when the spans are days.</summary>
    public bool HasDates => parts.Has("DD");

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">For example <c>data/{YYYY}-{MM}-{DD}/trips-*.csv</c> or <c>data/span-{SPAN}/v{VERSION}/*</c>.</param>
    /// <exception cref="DataException">The pattern has no span, or contradicts itself.</exception>
    public static PathPattern Parse(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        return new PathPattern(PatternParts.Parse(pattern));
    }

    /// <summary>True when a text has spans, versions or dates, whether or not they are valid.</summary>
    /// <param name="pattern">The text.</param>
    public static bool HasSpans(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return PatternParts.HasNumbers(pattern);
    }

    /// <summary>The files of a path, of a pattern, or of a pattern with spans, in the order of their rows.</summary>
    /// <param name="pattern">For example <c>data/*.csv</c>. A path without wildcards is its own file, whether or not it is there.</param>
    /// <param name="spans">Which spans; null for the latest, when the pattern has some.</param>
    /// <returns>The paths; empty when no file fits a pattern without spans.</returns>
    /// <exception cref="DataException">The pattern is wrong, has no spans although some are asked for, or there is no such span.</exception>
    public static IReadOnlyList<string> FindFiles(string pattern, SpanSelection? spans = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        try
        {
            return FileSelection.Find(pattern, spans).Paths;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PathProblems.NotListed(pattern, e);
        }
    }

    /// <summary>The span of a day: the days since 1970-01-01.</summary>
    /// <param name="date">The day.</param>
    public static long SpanOf(DateOnly date) => date.DayNumber - Epoch;

    /// <summary>All spans and versions that are there, by span, then by version.</summary>
    /// <exception cref="DataException">A path is no date, or can be read as more than one span.</exception>
    public IReadOnlyList<SpanFiles> List()
    {
        var found = new SortedDictionary<(long Span, long Version), (string Written, List<string> Paths)>();
        foreach (var path in Expand())
        {
            if (parts.Match(path) is not { } match) continue;
            var (key, written) = (Key(match, path), parts.Written(match));
            if (!found.TryGetValue(key, out var files)) found.Add(key, files = (written, []));
            if (files.Written != written) throw PathProblems.WrittenTwice(parts.Text, files.Paths[0], path);
            files.Paths.Add(path);
        }
        return [.. found.Select(f => ToFiles(f.Key.Span, f.Key.Version, f.Value.Paths))];
    }

    /// <summary>The spans that are selected, in order, each with one version.</summary>
    /// <param name="selection">Which; null for the latest.</param>
    /// <exception cref="DataException">There is no such span or version, or a range has gaps.</exception>
    public IReadOnlyList<SpanFiles> Find(SpanSelection? selection = null)
    {
        selection ??= SpanSelection.Latest;
        if (selection.Version is not null && !HasVersions) throw PathProblems.NoVersions(parts.Text);
        var all = List();
        if (all.Count == 0) throw PathProblems.NoSpans(parts.Text, parts.Glob);
        List<SpanFiles> latest = [.. all.GroupBy(f => f.Span).Select(g => g.Last())];
        if (selection.First is not { } first || selection.Last is not { } last) return Window(latest, selection);
        if (selection.Version is { } version)
            return [all.FirstOrDefault(f => f.Span == first && f.Version == version) ?? throw PathProblems.NoSuchSpan(parts.Text, selection, all)];
        List<SpanFiles> within = [.. latest.Where(f => f.Span >= first && f.Span <= last)];
        if (within.Count == 0) throw PathProblems.NoSuchSpan(parts.Text, selection, latest);
        // Compared as a difference minus one: the whole range of numbers does not fit a number.
        if (!selection.AllowGaps && (ulong)(last - first) != (ulong)(within.Count - 1))
            throw PathProblems.Gap(parts.Text, selection, first, last, within);
        return within;
    }

    /// <summary>The pattern as it was given.</summary>
    public override string ToString() => parts.Text;

    private List<SpanFiles> Window(List<SpanFiles> latest, SpanSelection selection)
    {
        var end = latest.Count - selection.Skip;
        if (end < 1 || (end < selection.Count && !selection.AllowGaps)) throw PathProblems.TooFew(parts.Text, selection, latest);
        var start = Math.Max(0, end - selection.Count);
        return latest.GetRange(start, end - start);
    }

    private IReadOnlyList<string> Expand()
    {
        try
        {
            return FileGlob.Expand(parts.Glob);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PathProblems.NotListed(parts.Text, e);
        }
    }

    private (long Span, long Version) Key(Match match, string path)
    {
        var version = HasVersions ? Number(match, "VERSION") : -1;
        if (!HasDates) return (Number(match, "SPAN"), version);
        var (year, month, day) = (Number(match, "YYYY"), Number(match, "MM"), Number(match, "DD"));
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth((int)year, (int)month)
            ? (SpanOf(new DateOnly((int)year, (int)month, (int)day)), version)
            : throw PathProblems.NoDate(parts.Text, path);
    }

    private static long Number(Match match, string name) => long.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private SpanFiles ToFiles(long span, long version, List<string> paths) => new(span, HasVersions ? version : null, paths)
    {
        Date = HasDates ? DateOnly.FromDayNumber(Epoch + (int)span) : null,
    };
}
