using System.CommandLine;
using Mlops.Metadata;

namespace Mlops.Cli;

internal static class ModelsCommand
{
    public static Command Create(TextWriter output) =>
        new("models", "Looks at registered models and moves their aliases.") { List(output), Show(output), PromoteCommand.Create(output) };

    private static Command List(TextWriter output)
    {
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var command = new Command("list", "Lists models with their newest version and aliases.") { store, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = CommonOptions.Open(parsed.GetRequiredValue(store));
            var lines = new List<(string Model, IReadOnlyList<ModelVersion> Versions, IReadOnlyDictionary<string, int> Aliases)>();
            foreach (var model in await opened.Models.ListModelsAsync(cancellationToken))
                lines.Add((model, await opened.Models.ListVersionsAsync(model, cancellationToken), await opened.Models.GetAliasesAsync(model, cancellationToken)));
            if (parsed.GetValue(json)) Answer.Json(output, w => ModelJson.WriteList(w, lines));
            else
                Answer.Table(
                    output,
                    ["model", "versions", "newest", "aliases"],
                    lines.Select(l => new[]
                    {
                        l.Model, Text.Of(l.Versions.Count), l.Versions.Count > 0 ? Text.Of(l.Versions[^1].Version) : "", ModelJson.AliasText(l.Aliases),
                    }));
            return MlopsTool.Success;
        });
        return command;
    }

    private static Command Show(TextWriter output)
    {
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var name = new Argument<string>("MODEL") { Description = "NAME@ALIAS or NAME/VERSION." };
        var command = new Command("show", "Shows a version with the evidence of its gates, and the history of its aliases.") { name, store, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = CommonOptions.Open(parsed.GetRequiredValue(store));
            var version = await new LineageQuery(opened).FindVersionAsync(parsed.GetRequiredValue(name), cancellationToken);
            var aliases = await opened.Models.GetAliasesAsync(version.Model, cancellationToken);
            var moves = new List<AliasMove>();
            foreach (var alias in aliases.Keys.Order(StringComparer.Ordinal))
                moves.AddRange(await opened.Models.GetAliasHistoryAsync(version.Model, alias, cancellationToken));
            if (parsed.GetValue(json)) Answer.Json(output, w => ModelJson.Write(w, version, aliases, moves));
            else ModelText.Print(output, version, aliases, moves);
            return MlopsTool.Success;
        });
        return command;
    }
}
