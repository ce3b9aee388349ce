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
