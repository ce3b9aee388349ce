using System.Text.RegularExpressions;

namespace Mlops.Architecture.Tests.Sources;

public sealed partial class SourceRuleTests
{
    private const int LargestFile = 400;
    private const int LargestMedian = 90;
    private const int WidestLine = 160;

    // What cannot be written in a smaller file without tearing one idea apart, with its reason.
    private static readonly HashSet<string> Larger = [];

    public static TheoryData<string> Projects => [.. Repository.Projects.Where(p => p != "Mlops")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void SourceFiles_OfEveryProject_AreSmall(string project)
    {
        var sizes = Repository.SourceFiles(project)
            .Select(f => (File: Repository.Relative(f), Lines: File.ReadLines(f).Count()))
            .ToList();
        Assert.Empty(sizes.Where(s => s.Lines > LargestFile && !Larger.Contains(s.File)));
        var median = sizes.Select(s => s.Lines).Order().ElementAt(sizes.Count / 2);
        Assert.True(median <= LargestMedian, $"The median file of {project} has {median} lines.");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void FolderNames_OfEveryProject_SayWhatIsInside(string project)
    {
        string[] empty = ["Utils", "Utilities", "Helpers", "Common", "Core", "Manager", "Misc", "Shared"];
        var folders = Repository.SourceFiles(project).Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Distinct();
        Assert.Empty(folders.Intersect(empty, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void TestFolders_OfEveryProject_MirrorItsFolders(string project)
    {
        var source = Path.Combine(Repository.Root, "src", project);
        var folders = Repository.SourceFiles(project)
            .Select(f => Path.GetRelativePath(source, Path.GetDirectoryName(f)!).Split(Path.DirectorySeparatorChar)[0])
            .Where(f => f is not ("." or "Diagnostics" or "Telemetry" or "Logging"))
            .Distinct();
        var tests = Path.Combine(Repository.Root, "tests", project + ".Tests");
        Assert.Empty(folders.Where(f => !Directory.Exists(Path.Combine(tests, f))));
    }

    [Fact]
    public void Lines_OfSourcesAndSamplesMessagesAside_FitTheScreen()
    {
        var found = from line in Lines("src").Concat(Lines("samples"))
                    let width = Message().Replace(line.Text, "").Length
                    where width > WidestLine
                    select $"{line.File}:{line.Number} has {width}";
        Assert.Empty(found);
    }

    [Fact]
    public void Sources_NeverBlockOnTasksOrChooseThreads()
    {
        var found = Lines("src").Where(l => Blocking().IsMatch(l.Text)).Select(l => $"{l.File}:{l.Number} {l.Text.Trim()}");
        Assert.Empty(found);
    }

    [Fact]
    public void Sources_NeverSuppressAnalyzersForTrimming()
    {
        var found = Lines("src").Where(l => l.Text.Contains("UnconditionalSuppressMessage") || l.Text.Contains("IL2026") || l.Text.Contains("IL3050"));
        Assert.Empty(found.Select(l => $"{l.File}:{l.Number}"));
    }

    [Fact]
    public void Sources_HaveNoUnfinishedWork()
    {
        var found = Lines("src").Concat(Lines("samples")).Where(l => Unfinished().IsMatch(l.Text)).Select(l => $"{l.File}:{l.Number} {l.Text.Trim()}");
        Assert.Empty(found);
    }

    [Fact]
    public void Namespaces_OfEveryProject_AreItsName()
    {
        var wrong = from project in Repository.Projects.Where(p => p != "Mlops")
                    let expected = project == "Mlops.Abstractions" ? "Mlops" : project
                    from file in Repository.SourceFiles(project)
                    let declared = NamespaceOf(file)
                    where declared is not null && declared != expected && !IsExtensionNamespace(declared)
                    select $"{Repository.Relative(file)}: {declared}";
        Assert.Empty(wrong);
    }

    // Extensions of a host's own builders live where its users look for them; the compiler looks for its own types in its own.
    private static bool IsExtensionNamespace(string name) =>
        name is "Microsoft.Extensions.DependencyInjection" or "Microsoft.AspNetCore.Builder" or "System.Runtime.CompilerServices";

    private static string? NamespaceOf(string file) => File.ReadLines(file)
        .Where(l => l.StartsWith("namespace ", StringComparison.Ordinal))
        .Select(l => l["namespace ".Length..].TrimEnd(';', ' ', '{'))
        .FirstOrDefault();

    private static IEnumerable<(string File, int Number, string Text)> Lines(string folder) =>
        from file in Repository.Files(folder, "*.cs")
        from line in File.ReadLines(file).Select((text, i) => (Number: i + 1, Text: text))
        select (Repository.Relative(file), line.Number, line.Text);

    [GeneratedRegex(@"Task\.Run\(|\.GetAwaiter\(\)\.GetResult\(\)|\.Wait\(\)|Thread\.Sleep\(")]
    private static partial Regex Blocking();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Message();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException")]
    private static partial Regex Unfinished();
}
