using System.CommandLine;
using Mlops.Metadata;

namespace Mlops.Cli;

internal static class PromoteCommand
{
    public static Command Create(TextWriter output)
    {
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var name = new Argument<string>("MODEL") { Description = "NAME/VERSION, or NAME@ALIAS." };
        var alias = new Option<string>("--alias") { Description = "The alias to move.", DefaultValueFactory = _ => "production" };
        var reason = new Option<string>("--reason")
        {
            Description = "Why: it stays in the history of the alias.",
            Required = true,
        };
        var by = new Option<string>("--by") { Description = "Who moves it.", DefaultValueFactory = _ => Environment.UserName };
        var from = new Option<int?>("--from")
        {
            Description = "Move only when the alias stands on this version: for scripts that decided on what they saw.",
        };
        var force = new Option<bool>("--force") { Description = "Move although a gate failed; the reason stays in the history." };
        var command = new Command("promote", "Moves an alias to a version that passed its gates.")
        {
            name, alias, reason, by, from, force, store, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = CommonOptions.Open(parsed.GetRequiredValue(store));
            var version = await new LineageQuery(opened).FindVersionAsync(parsed.GetRequiredValue(name), cancellationToken);
            if (!parsed.GetValue(force)) RequireGates(version);
            var current = await opened.Models.FindAliasAsync(version.Model, parsed.GetRequiredValue(alias), cancellationToken);
            var believed = parsed.GetValue(from) ?? current?.Version;
            var move = new AliasMove(version.Model, parsed.GetRequiredValue(alias), believed, version.Version)
            {
                By = parsed.GetRequiredValue(by),
                Reason = parsed.GetRequiredValue(reason),
                MovedAt = TimeProvider.System.GetUtcNow(),
            };
            if (!await opened.Models.TryMoveAliasAsync(move, cancellationToken)) throw Moved(move);
            if (parsed.GetValue(json)) Answer.Json(output, w => ModelJson.Move(w, move));
            else Answer.Line(output, Sentence(move));
            return MlopsTool.Success;
        });
        return command;
    }

    private static string Sentence(AliasMove move)
    {
        var was = move.FromVersion is { } from ? $" (was {Text.Of(from)})" : "";
        return $"{move.Model}@{move.Alias} now stands on version {Text.Of(move.ToVersion)}{was}.";
    }

    private static void RequireGates(ModelVersion version)
    {
        if (version.PassedGates) return;
        var failed = version.Gates.Where(g => !g.Passed).Select(g => g.Reason);
        throw new StoreException(new Problem(
            CliDiagnostics.GatesNotPassed,
            $"Version {version.Model}/{version.Version} did not pass its gates: {string.Join("; ", failed)}",
            Expected: "a version whose gates all passed",
            Remedy: "Choose another version, or add --force with a --reason that you can answer for."));
    }

    private static StoreException Moved(AliasMove move) => new(new Problem(
        CliDiagnostics.AliasMoved,
        $"Alias '{move.Model}@{move.Alias}' does not stand where this move believes",
        Expected: move.FromVersion is { } from ? $"it to stand on version {from}" : "it not to exist yet",
        Remedy: $"Look at 'mlops models show {move.Model}' to see who moved it and why, and decide again."));
}
