using System.Text.RegularExpressions;

namespace Mlops.Architecture.Tests.Documentation;

public sealed partial class LinkTests
{
    [Fact]
    public void Links_InEveryPage_LeadToAFileOrFolder()
    {
        var broken = from page in Pages()
                     from Match match in Link().Matches(File.ReadAllText(page))
                     let target = match.Groups[1].Value.Split('#')[0]
                     where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
                     let path = Path.Combine(Path.GetDirectoryName(page)!, target)
                     where !File.Exists(path) && !Directory.Exists(path)
                     select $"{Repository.Relative(page)}: {target}";
        Assert.Empty(broken);
    }

    [Fact]
    public void Links_ToAPlaceInAPage_LeadToAHeading()
    {
        var broken = from page in Pages()
                     from Match match in Link().Matches(File.ReadAllText(page))
                     let parts = match.Groups[1].Value.Split('#')
                     where parts.Length == 2 && !parts[0].Contains("://", StringComparison.Ordinal)
                     let target = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0])
                     where target.EndsWith(".md", StringComparison.Ordinal) && !Anchors(target).Contains(parts[1])
                     select $"{Repository.Relative(page)}: {match.Groups[1].Value}";
        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("docs/concepts")]
    [InlineData("docs/how-to")]
    [InlineData("docs/reference")]
    public void ReadMe_ListsEveryPage_ThatExplains(string folder)
    {
        var readMe = Repository.Read("README.md");
        Assert.Empty(Repository.Files(folder, "*.md").Select(Repository.Relative).Where(p => !readMe.Contains($"({p})", StringComparison.Ordinal)));
    }

    [Fact]
    public void FormatTable_ListsEveryPage_WithTheVersionThatItSays()
    {
        var table = Repository.Read("docs", "formats", "README.md");
        foreach (var page in Repository.Files("docs/formats", "*.md").Where(p => Path.GetFileName(p) != "README.md"))
        {
            var name = Path.GetFileNameWithoutExtension(page);
            Assert.Contains($"[{name}]({name}.md)", table, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void FormatTable_HasARow_ForEveryKindOfArtifact()
    {
        var kinds = Kind().Matches(Repository.Read("src", "Mlops.Abstractions", "Artifacts", "ArtifactKinds.cs")).Select(m => m.Groups[1].Value);
        var table = Repository.Read("docs", "formats", "README.md");
        Assert.All(kinds, k => Assert.Contains($"| `{k}` |", table, StringComparison.Ordinal));
    }

    /// <summary>The places that GitHub makes of headings: lower case, hyphens for spaces, nothing of the other marks.</summary>
    private static HashSet<string> Anchors(string page) =>
    [
        .. File.ReadLines(page).Where(line => line.StartsWith('#')).Select(line => string.Concat(
            line.TrimStart('#').Trim().ToLowerInvariant().Select(c => c == ' ' ? "-" : char.IsLetterOrDigit(c) || c is '-' or '_' ? c.ToString() : ""))),
    ];

    private static IEnumerable<string> Pages() =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md"),
        .. Repository.Files("docs", "*.md"),
        .. Repository.Files("src", "README.md"),
        .. Repository.Files("samples", "*.md"),
    ];

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("= \"(mlops\\.[a-z]+)\"")]
    private static partial Regex Kind();
}
