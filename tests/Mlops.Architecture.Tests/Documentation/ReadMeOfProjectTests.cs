namespace Mlops.Architecture.Tests.Documentation;

public sealed class ReadMeOfProjectTests
{
    public static TheoryData<string> Projects => [.. Repository.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void ReadMe_OfEveryProject_SaysWhereToStart(string project)
    {
        var text = Repository.Read("src", project, "README.md");
        Assert.InRange(text.Split('\n').Length, 10, 60);
        Assert.Contains("start reading", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("reference", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Texts_OfTheRepository_SpeakOfTheProductAlone()
    {
        string[] foreign = ["/work/", "/tmp/", "wt-lead", "this session", "registry.npmjs", "nuget.org/api"];
        string[] patterns = ["*.md", "*.cs", "*.csproj", "*.props", "*.json", "*.py", "*.mjs", "*.yml"];
        var found = from pattern in patterns
                    from file in Repository.Files(".", pattern)
                    let relative = Repository.Relative(file)
                    where !relative.EndsWith("ReadMeOfProjectTests.cs", StringComparison.Ordinal)
                    let text = File.ReadAllText(file)
                    from word in foreign
                    where text.Contains(word, StringComparison.OrdinalIgnoreCase)
                    select $"{relative}: {word}";
        Assert.Empty(found);
    }
}
