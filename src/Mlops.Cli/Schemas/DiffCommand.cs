using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

internal static class DiffCommand
{
    public static Command Create(TextWriter output)
    {
        var before = SchemaOptions.Argument("BEFORE", "The old schema.");
        var after = SchemaOptions.Argument("AFTER", "The new schema.");
        var json = CommonOptions.Json();
        var command = new Command("diff", "Compares two schemas: compatible, widening or breaking. Exit code 1 when a change is breaking.")
        {
            before, after, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var diff = SchemaDiff.Between(
                await SchemaFile.ReadAsync(parsed.GetRequiredValue(before), cancellationToken),
                await SchemaFile.ReadAsync(parsed.GetRequiredValue(after), cancellationToken));
            if (parsed.GetValue(json)) Answer.Json(output, w => SchemaDiffJson.Write(w, diff));
            else Print(output, diff);
            return diff.Worst == SchemaChangeKind.Breaking ? MlopsTool.Findings : MlopsTool.Success;
        });
        return command;
    }

    private static void Print(TextWriter output, SchemaDiff diff)
    {
        Answer.Line(output, diff.Worst is { } worst ? $"{Text.Of(diff.Changes.Count)} changes, {worst.ToString().ToLowerInvariant()}" : "No changes");
        if (diff.Changes.Count == 0) return;
        Answer.Table(
            output,
            ["change", "column", "rule", "before", "after"],
            diff.Changes.Select(c => new[] { c.Kind.ToString(), c.Column ?? "", c.Rule, c.Before ?? "", c.After ?? "" }));
    }
}
