namespace Mlops.Data.Tests;

public sealed class PathPatternTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mlops-spans").FullName.Replace('\\', '/');

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void Find_Default_IsTheLatestVersionOfTheLatestSpan()
    {
        Write("span-1/v1/a.csv", "span-2/v1/a.csv", "span-10/v2/b.csv", "span-10/v2/a.csv", "span-10/v1/a.csv", "span-x/v1/a.csv", "notes.txt");
        var found = Assert.Single(Parse("span-{SPAN}/v{VERSION}/*.csv").Find());
        Assert.Equal((10, 2), (found.Span, found.Version));
        Assert.Equal([$"{folder}/span-10/v2/a.csv", $"{folder}/span-10/v2/b.csv"], found.Paths);
        Assert.Equal("span 10, version 2", found.ToString());
    }

    [Fact]
    public void FindFiles_OfAnyPattern_AreItsFilesInOrder()
    {
        Write("b.csv", "a.csv", "span-1.csv", "span-2.csv");
        Assert.Equal([$"{folder}/a.csv", $"{folder}/b.csv"], PathPattern.FindFiles($"{folder}/?.csv"));
        Assert.Equal([$"{folder}/none.csv"], PathPattern.FindFiles($"{folder}/none.csv"));
        Assert.Empty(PathPattern.FindFiles($"{folder}/*.json"));
        Assert.Equal([$"{folder}/span-2.csv"], PathPattern.FindFiles(folder + "/span-{SPAN}.csv"));
        Assert.Equal([$"{folder}/span-1.csv"], PathPattern.FindFiles(folder + "/span-{SPAN}.csv", SpanSelection.At(1)));
    }

    [Fact]
    public void Find_OneSpan_TakesItsLatestVersionOrTheOneNamed()
    {
        Write("7/1.csv", "7/2.csv", "8/1.csv");
        var pattern = Parse("{SPAN}/{VERSION}.csv");
        Assert.Equal(2, Assert.Single(pattern.Find(SpanSelection.At(7))).Version);
        Assert.Equal(1, Assert.Single(pattern.Find(SpanSelection.At(7, 1))).Version);
        Refuses(PathDiagnostics.SpanNotFound, "span 7, version 2", () => pattern.Find(SpanSelection.At(7, 3)));
    }

    [Fact]
    public void Find_Dates_CountDaysSince1970()
    {
        Write("1970-01-02.csv", "2024-02-29.csv", "2024-03-01.csv");
        var pattern = Parse("{YYYY}-{MM}-{DD}.csv");
        var all = pattern.List();
        Assert.Equal([1, 19782, 19783], all.Select(f => f.Span));
        Assert.Equal("2024-02-29 (span 19782)", all[1].ToString());
        Assert.Equal(all[1].Paths, Assert.Single(pattern.Find(SpanSelection.At(new DateOnly(2024, 2, 29)))).Paths);
        Assert.Equal(2, pattern.Find(SpanSelection.Range(new DateOnly(2024, 2, 29), new DateOnly(2024, 3, 1))).Count);
    }

    [Theory]
    [InlineData(2, 0, "5,9")]
    [InlineData(2, 1, "4,5")]
    [InlineData(1, 3, "2")]
    [InlineData(5, 0, "1,2,4,5,9")]
    public void Find_RollingWindow_CountsSpansThatAreThere(int count, int skip, string expected)
    {
        Write("1.csv", "2.csv", "4.csv", "5.csv", "9.csv");
        Assert.Equal(expected, string.Join(',', Parse("{SPAN}.csv").Find(SpanSelection.Rolling(count, skip)).Select(f => f.Span)));
    }

    [Fact]
    public void Find_TooShortForTheWindow_IsRefusedUnlessGapsAreAllowed()
    {
        Write("1.csv", "2.csv");
        var pattern = Parse("{SPAN}.csv");
        Refuses(PathDiagnostics.SpansMissing, "2 spans for the latest 3 spans", () => pattern.Find(SpanSelection.Rolling(3)));
        Assert.Equal(2, pattern.Find(SpanSelection.Rolling(3) with { AllowGaps = true }).Count);
        Refuses(PathDiagnostics.SpansMissing, "skipping 2", () => pattern.Find(SpanSelection.Rolling(1, 2) with { AllowGaps = true }));
    }

    [Fact]
    public void Find_RangeWithGaps_NamesThemUnlessTheyAreAllowed()
    {
        Write("1.csv", "2.csv", "5.csv");
        var pattern = Parse("{SPAN}.csv");
        Refuses(PathDiagnostics.SpansMissing, "missing: 3, 4", () => pattern.Find(SpanSelection.Range(1, 5)));
        Assert.Equal([2, 5], pattern.Find(SpanSelection.Range(2, 6) with { AllowGaps = true }).Select(f => f.Span));
        Refuses(PathDiagnostics.SpansMissing, "and more", () => pattern.Find(SpanSelection.Range(long.MinValue, long.MaxValue)));
        Assert.Equal(3, pattern.Find(SpanSelection.All).Count);
        Refuses(PathDiagnostics.SpanNotFound, "span 1; span 2; span 5", () => pattern.Find(SpanSelection.At(3)));
        Write("day/20240101.csv", "day/20240103.csv");
        var days = SpanSelection.Range(new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 3));
        Refuses(PathDiagnostics.SpansMissing, "2024-01-02", () => Parse("day/{YYYY}{MM}{DD}.csv").Find(days));
    }

    [Theory]
    [InlineData("{SPAN:3}.csv", "004,005", "4,5")]
    [InlineData("{SPAN:3}.csv", "004,05,0006", "4")]
    [InlineData("{SPAN:2}{VERSION}.csv", "041,0512", "4,5")]
    [InlineData("{SPAN}-*.csv", "41-a,41-b,5-1", "5,41")]
    [InlineData("v2x{SPAN:2}.csv", "v2x07", "7")]
    [InlineData("*{SPAN}.csv", "run12,run7", "7,12")]
    public void List_Widths_TakeWholeNumbers(string pattern, string files, string expected)
    {
        Write([.. files.Split(',').Select(f => f + ".csv")]);
        Assert.Equal(expected, string.Join(',', Parse(pattern).List().Select(f => f.Span)));
    }

    [Theory]
    [InlineData("{SPAN}/{SPAN}.csv", "twice")]
    [InlineData("{SPAN}{VERSION}.csv", "touch other digits")]
    [InlineData("2{SPAN}.csv", "touch other digits")]
    [InlineData("{VERSION}.csv", "without a span")]
    [InlineData("{YYYY}{MM}.csv", "part of a date")]
    [InlineData("{YYYY}{MM}{DD}-{SPAN}.csv", "both {SPAN} and a date")]
    [InlineData("{SPAN:0}.csv", "width '0'")]
    [InlineData("{SPAN:x}.csv", "width 'x'")]
    [InlineData("{MM:3}{YYYY}{DD}.csv", "a width")]
    [InlineData("{SPAM}.csv", "unknown part {SPAM}")]
    [InlineData("{SPAN", "not closed")]
    [InlineData("data/*.csv", "has no span")]
    public void Parse_PatternThatMakesNoSense_SaysWhy(string pattern, string found) =>
        Refuses(PathDiagnostics.InvalidPattern, found, () => PathPattern.Parse(pattern));

    [Fact]
    public void Parse_UnknownPart_SuggestsTheNearest()
    {
        var error = Assert.Throws<DataException>(() => PathPattern.Parse("{SPAM}.csv"));
        Assert.Contains("'SPAN'", error.Problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{SPAN}.csv", "1.csv,01.csv", "same span")]
    [InlineData("*-{SPAN}-*.csv", "a-1-b-2-c.csv", "more than one span")]
    [InlineData("{YYYY}{MM}{DD}.csv", "20240101.csv,20241301.csv", "they are none")]
    public void List_PathsThatAreNotClear_AreRefused(string pattern, string files, string found)
    {
        Write(files.Split(','));
        Refuses(PathDiagnostics.AmbiguousSpan, found, () => Parse(pattern).List());
    }

    [Fact]
    public void Find_NothingThere_SaysHowFarThePatternFits()
    {
        Write("trips/1/a.csv");
        Refuses(PathDiagnostics.NothingMatches, "Did you mean 'trips'?", () => Parse("trisp/{SPAN}/*.csv").Find());
        Refuses(PathDiagnostics.NothingMatches, "has nothing that fits", () => Parse("trips/{SPAN}/*.json").Find());
    }

    [Fact]
    public void Find_VersionOfAPatternWithoutVersions_IsRefused()
    {
        Write("1.csv");
        Refuses(PathDiagnostics.InvalidPattern, "no {VERSION}", () => Parse("{SPAN}.csv").Find(SpanSelection.At(1, 2)));
    }

    [Fact]
    public void Find_AnyDepth_FindsSpansBelow()
    {
        Write("a/b/7/x.csv", "8/x.csv");
        Assert.Equal([7, 8], Parse("**/{SPAN}/x.csv").List().Select(f => f.Span));
    }

    private PathPattern Parse(string pattern) => PathPattern.Parse($"{folder}/{pattern}");

    private void Write(params string[] names)
    {
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.WriteAllText(Path.Combine(folder, name), "n\n1\n");
        }
    }

    private static void Refuses(string code, string text, Func<object> action)
    {
        var error = Assert.Throws<DataException>(() => { action(); });
        Assert.Equal(code, error.Code);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }
}
