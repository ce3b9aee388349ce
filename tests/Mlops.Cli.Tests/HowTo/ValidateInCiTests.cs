using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Mlops.Cli.Tests.HowTo;

public sealed partial class ValidateInCiTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Here(), "..", "..", "..", "docs", "how-to", "validate-in-ci.md"));

    [Fact]
    public async Task Page_EveryCommand_Runs()
    {
        using var trips = await BrokenTrips.CreateAsync();
        File.Copy(trips["good.csv"], trips["new.csv"], true);
        var commands = Command().Matches(Page).Select(m => m.Groups[1].Value.TrimEnd('\'')).Distinct().ToList();
        Assert.True(commands.Count >= 5, string.Join('\n', commands));
        foreach (var command in commands)
        {
            var answer = await ToolProcess.RunAsync(trips.Folder, command.Split(' ')[1..]);
            Assert.True(answer is { Code: MlopsTool.Success, Error: "" }, $"{command}: {answer.Error}{answer.Output}");
        }
        Assert.All((string[])["junit.xml", "data.sarif", "bad.jsonl", "baseline.json"], f => Assert.True(File.Exists(trips[f])));
    }

    [Fact]
    public void Page_EveryYaml_HasTheStructureOfABlock()
    {
        var blocks = Yaml().Matches(Page).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(2, blocks.Count);
        Assert.All(blocks, Check);
    }

    // Keys, lists and indentation by twos, each line under a parent that may have children: all that the page uses.
    private static void Check(string yaml)
    {
        var open = new Stack<int>([-2]);
        var mayNest = true;
        foreach (var line in yaml.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.DoesNotContain('\t', line);
            Assert.Matches(@"^ *(- )?([\w.-]+:( \S.*)?|\S.*)$", line);
            var indent = line.Length - line.TrimStart(' ').Length;
            while (open.Peek() > indent) open.Pop();
            if (indent > open.Peek())
            {
                Assert.True(mayNest && indent == open.Peek() + 2, line);
                open.Push(indent);
            }
            // The keys of an item stand two further in than its dash.
            var isItem = line.TrimStart().StartsWith("- ", StringComparison.Ordinal);
            if (isItem && KeyOfItem().IsMatch(line)) open.Push(indent + 2);
            mayNest = line.EndsWith(':');
        }
    }

    [GeneratedRegex(@"(?:^|run: |- |tools/|sh ')(mlops (?:profile|validate|drift) [^\n]*)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    [GeneratedRegex(@"^ *- [\w.-]+:( |$)")]
    private static partial Regex KeyOfItem();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
