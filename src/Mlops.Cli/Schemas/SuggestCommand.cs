using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

internal static class SuggestCommand
{
    public static Command Create(TextWriter output)
    {
        var file = InputFile.Argument();
        var schema = SchemaFile.Option("The schema to add to; without it, the bare columns of the file.");
        var accept = SchemaOptions.Accept();
        var all = SchemaOptions.AcceptAll();
        var path = SchemaOptions.Output("the schema with what is accepted");
        var json = CommonOptions.Json();
        var command = new Command("suggest", "Suggests rules that the data keeps, to be accepted one by one. Exit code 1 when there are any.")
        {
            file, schema, accept, all, path, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (ids, isAll, target) = (parsed.GetValue(accept), parsed.GetValue(all), parsed.GetValue(path));
            SchemaOptions.CheckAccepted(target, isAll || ids is { Length: > 0 });
            var data = await InputFile.OpenAsync(parsed.GetRequiredValue(file), cancellationToken);
            var given = parsed.GetValue(schema) is { } known
                ? await SchemaFile.ReadAsync(known, cancellationToken)
                : new DataSchema(data.Schema.Fields.Select(f => new Field(f.Name, f.Type)));
            var suggestions = await data.SuggestAsync(given, cancellationToken: cancellationToken);
            if (isAll || ids is { Length: > 0 })
            {
                var accepted = isAll ? suggestions.Select(s => s.Id) : SchemaOptions.Ids(ids, suggestions.Select(s => s.Id));
                var changed = ConstraintSuggestions.Accept(given, suggestions, accepted);
                await SchemaOptions.WriteAsync(output, changed, target, cancellationToken);
                return MlopsTool.Success;
            }
            if (parsed.GetValue(json)) Answer.Json(output, w =>
            {
                w.WriteStartArray();
                foreach (var suggestion in suggestions) SuggestionJson.Write(w, suggestion);
                w.WriteEndArray();
            });
            else Print(output, suggestions);
            return suggestions.Count > 0 ? MlopsTool.Findings : MlopsTool.Success;
        });
        return command;
    }

    private static void Print(TextWriter output, IReadOnlyList<Suggestion> suggestions)
    {
        Answer.Line(output, $"{Text.Of(suggestions.Count)} suggestions");
        if (suggestions.Count == 0) return;
        Answer.Table(
            output,
            ["id", "suggestion", "cases", "broken now", "confidence"],
            suggestions.Select(s => new[]
            {
                s.Id, s.Fix.Description, Text.Of(s.Evidence.Cases), Text.Percent(s.Evidence.ViolationRate), Text.Percent(s.Evidence.Confidence),
            }));
    }
}
