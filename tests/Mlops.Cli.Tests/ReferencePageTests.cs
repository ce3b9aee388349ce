using System.CommandLine;
using System.Runtime.CompilerServices;

namespace Mlops.Cli.Tests;

public sealed class ReferencePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Here(), "..", "..", "docs", "reference", "cli.md"));

    [Fact]
    public void Page_NamesEveryCommandWithItsArgument()
    {
        var commands = Commands(MlopsTool.CreateRoot(TextWriter.Null), "").Where(c => c.Command.Subcommands.Count == 0).ToList();
        Assert.NotEmpty(commands);
        Assert.All(commands, c =>
        {
            var heading = $"## {c.Path}{string.Concat(c.Command.Arguments.Select(a => $" {a.Name}"))}\n";
            Assert.Contains(heading, Page, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Page_NamesEveryOption()
    {
        var options = Commands(MlopsTool.CreateRoot(TextWriter.Null), "").SelectMany(c => c.Command.Options).Select(o => o.Name).Distinct();
        Assert.All(options, o => Assert.Contains($"`{o}", Page, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Path, Command Command)> Commands(Command command, string parent)
    {
        var path = $"{parent} {command.Name}".TrimStart();
        return command.Subcommands.SelectMany(c => Commands(c, path)).Prepend((path, command));
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
