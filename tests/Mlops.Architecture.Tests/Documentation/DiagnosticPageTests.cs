using System.Text.RegularExpressions;

namespace Mlops.Architecture.Tests.Documentation;

public sealed partial class DiagnosticPageTests
{
    [Fact]
    public void Codes_InTheSources_HaveAPageThatSaysWhatToDo()
    {
        var missing = CodesInSources()
            .Where(code => !File.Exists(PageOf(code)) || !File.ReadAllText(PageOf(code)).Contains(code, StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Fact]
    public void Pages_InTheDocs_BelongToACode()
    {
        var codes = CodesInSources().ToHashSet();
        var stray = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "diagnostics"), "MLOPS*.md")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(code => !codes.Contains(code));
        Assert.Empty(stray);
    }

    [Fact]
    public void Pages_InTheDocs_AreMoreThanATitle()
    {
        var thin = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "diagnostics"), "MLOPS*.md")
            .Where(f => File.ReadAllText(f).Length < 200)
            .Select(f => Path.GetFileName(f));
        Assert.Empty(thin);
    }

    [Fact]
    public void Pages_InTheDocs_ShowAMessageThatBeginsWithTheirCode()
    {
        var silent = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "diagnostics"), "MLOPS*.md")
            .Where(f => !HasExample(File.ReadAllLines(f), Path.GetFileNameWithoutExtension(f)))
            .Select(f => Path.GetFileName(f));
        Assert.Empty(silent);
    }

    [Fact]
    public void Codes_InTheSources_HaveOneOwner()
    {
        var owners = from file in Repository.Files("src", "*.cs")
                     from Match match in Constant().Matches(File.ReadAllText(file))
                     group Repository.Relative(file) by match.Groups[1].Value into owner
                     where owner.Count() > 1
                     select $"{owner.Key}: {string.Join(", ", owner)}";
        Assert.Empty(owners);
    }

    private static IEnumerable<string> CodesInSources() => Repository.Files("src", "*.cs")
        .SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => m.Value))
        .Distinct()
        .Order(StringComparer.Ordinal);

    // The title begins with the code too; the compiler puts file and severity before it.
    private static bool HasExample(IEnumerable<string> lines, string code) =>
        lines.Skip(1).Any(l => l.Contains(code + ": ", StringComparison.Ordinal));

    private static string PageOf(string code) => Path.Combine(Repository.Root, "docs", "diagnostics", code + ".md");

    [GeneratedRegex("MLOPS[0-9]{4}")]
    private static partial Regex Code();

    [GeneratedRegex("const string [A-Za-z]+ = \"(MLOPS[0-9]{4})\"")]
    private static partial Regex Constant();
}
