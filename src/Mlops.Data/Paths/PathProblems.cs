using System.Globalization;

namespace Mlops.Data;

/// <summary>The sentences for what can be wrong with a pattern and what it finds.</summary>
internal static class PathProblems
{
    private const int Shown = 8;

    public static DataException Invalid(string pattern, string what, string remedy) => new(new Problem(
        PathDiagnostics.InvalidPattern, $"The pattern '{pattern}' {what}", Expected: "a pattern such as data/{SPAN}/{VERSION}/*.csv or data/{YYYY}{MM}{DD}.csv",
        Remedy: remedy));

    public static DataException NoVersions(string pattern) =>
        Invalid(pattern, "has no {VERSION}, and one is asked for", "Add {VERSION}, or ask for the span alone.");

    public static DataException NotListed(string pattern, Exception e) => new(
        new Problem(
            PathDiagnostics.NothingMatches, $"The files of '{pattern}' cannot be listed: {e.Message.TrimEnd('.')}",
            Expected: "folders that can be read", Remedy: "Check the rights of the folders."),
        e);

    public static DataException NothingMatches(string pattern) => new(new Problem(
        PathDiagnostics.NothingMatches, $"No file matches '{pattern}'", Expected: "at least one file",
        Remedy: "Check the pattern and the working directory; * and ? stand for parts of a name, ** for folders."));

    public static DataException NoSpans(string pattern, string glob) => new(new Problem(
        PathDiagnostics.NothingMatches, $"No file matches '{pattern}'", Expected: "at least one file with a span",
        Remedy: NearestPaths.Suggest(glob)));

    public static DataException NoSuchSpan(string pattern, SpanSelection selection, IReadOnlyList<SpanFiles> there)
    {
        var wanted = selection.First!.Value;
        // The distance as a decimal: spans may be far apart.
        var near = there.OrderBy(f => Math.Abs((decimal)f.Span - wanted)).ThenBy(f => f.Span).Take(3).OrderBy(f => f.Span).ThenBy(f => f.Version);
        return new DataException(new Problem(
            PathDiagnostics.SpanNotFound, $"There are no files of {selection}", pattern, "a span that is there",
            $"The nearest are {string.Join("; ", near)}."));
    }

    public static DataException Gap(string pattern, SpanSelection selection, long first, long last, IReadOnlyList<SpanFiles> there)
    {
        var known = there.Select(f => f.Span).ToHashSet();
        var missing = new List<string>();
        // Stops soon: at most as many numbers are tried as are there and shown.
        for (var span = first; missing.Count <= Shown; span++)
        {
            if (!known.Contains(span)) missing.Add(Text(span, there[0].Date is not null));
            if (span == last) break;
        }
        var shown = string.Join(", ", missing.Take(Shown)) + (missing.Count > Shown ? " and more" : "");
        return new DataException(new Problem(
            PathDiagnostics.SpansMissing, $"Of {selection} some are missing: {shown}", pattern, "every span of the range",
            "Bring the missing files, or set AllowGaps to take what is there."));
    }

    public static DataException TooFew(string pattern, SpanSelection selection, List<SpanFiles> there) => new(new Problem(
        PathDiagnostics.SpansMissing,
        string.Create(CultureInfo.InvariantCulture, $"There are {there.Count} spans for {selection}"), pattern, "as many spans as are asked for",
        "Wait for more spans, or set AllowGaps to take what is there, at least one."));

    public static DataException NoDate(string pattern, string path) => new(new Problem(
        PathDiagnostics.AmbiguousSpan, "The path has digits where a date stands, and they are none", path, $"a date as in '{pattern}'",
        "Rename the file or folder, or narrow the pattern."));

    public static DataException Ambiguous(string pattern, string path) => new(new Problem(
        PathDiagnostics.AmbiguousSpan, $"The path can be read as more than one span of '{pattern}'", path, "one way to read it",
        "Replace a wildcard of the pattern by text, or give the numbers a width."));

    public static DataException WrittenTwice(string pattern, string first, string second) => new(new Problem(
        PathDiagnostics.AmbiguousSpan, $"'{first}' and '{second}' are the same span and version", pattern, "one way to write a span",
        "Rename one of them, or give the number a width such as {SPAN:8}."));

    private static string Text(long span, bool isDate)
    {
        var days = new DateOnly(1970, 1, 1).DayNumber + (decimal)span;
        return isDate && days >= 0 && days <= DateOnly.MaxValue.DayNumber
            ? string.Create(CultureInfo.InvariantCulture, $"{DateOnly.FromDayNumber((int)days):yyyy-MM-dd}")
            : span.ToString(CultureInfo.InvariantCulture);
    }
}
