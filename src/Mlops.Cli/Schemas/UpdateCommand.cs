using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

internal static class UpdateCommand
{
    public static Command Create(TextWriter output)
    {
        var file = InputFile.Argument();
        var schema = new Option<string>("--schema") { Description = "The schema to change.", Required = true };
        var environment = new Option<string?>("--environment") { Description = "The environment of the data, such as training." };
        var accept = SchemaOptions.Accept();
        var all = SchemaOptions.AcceptAll();
        var path = SchemaOptions.Output("the changed schema");
        var json = CommonOptions.Json();
        var command = new Command(
            "update", "Proposes for each finding the smallest change of the schema that accepts the data. Exit code 1 when there are any.")
        {
            file, schema, environment, accept, all, path, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (ids, isAll, target) = (parsed.GetValue(accept), parsed.GetValue(all), parsed.GetValue(path));
            SchemaOptions.CheckAccepted(target, isAll || ids is { Length: > 0 });
            var data = await InputFile.OpenAsync(parsed.GetRequiredValue(file), cancellationToken);
            // What a file seems to hold is no promise: only the rules of the schema count.
            data = new Dataset<Row>(data.Source, new DataSchema(data.Schema.Fields.Select(f => f with { IsNullable = true })));
            var given = await SchemaFile.ReadAsync(parsed.GetRequiredValue(schema), cancellationToken);
            var options = ValidationOptions.Default with { Environment = parsed.GetValue(environment) };
            if (isAll)
            {
                var fitted = await SchemaUpdate.FitAsync(data, given, null, options, cancellationToken);
                await SchemaOptions.WriteAsync(output, fitted, target, cancellationToken);
                return MlopsTool.Success;
            }
            var report = await data.ValidateAsync(given, null, options, cancellationToken);
            var proposals = SchemaUpdate.Propose(report.Findings);
            if (ids is { Length: > 0 })
            {
                var changed = SchemaUpdate.Apply(given, proposals, SchemaOptions.Ids(ids, proposals.Select(p => p.Id)), options.Environment);
                await SchemaOptions.WriteAsync(output, changed, target, cancellationToken);
                return MlopsTool.Success;
            }
            if (parsed.GetValue(json)) Answer.Json(output, w =>
            {
                w.WriteStartArray();
                foreach (var proposal in proposals) Write(w, proposal);
                w.WriteEndArray();
            });
            else Print(output, proposals, report.Findings.Count - proposals.Count);
            return report.Findings.Count > 0 ? MlopsTool.Findings : MlopsTool.Success;
        });
        return command;
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, ProposedUpdate proposal)
    {
        json.WriteStartObject();
        json.WriteString("id", proposal.Id);
        json.WriteString("description", proposal.Fix.Description);
        json.WritePropertyName("finding");
        FindingJson.Write(json, proposal.Finding);
        json.WriteEndObject();
    }

    private static void Print(TextWriter output, IReadOnlyList<ProposedUpdate> proposals, int without)
    {
        Answer.Line(output, $"{Text.Of(proposals.Count)} proposals, {Text.Of(without)} findings without one");
        if (proposals.Count == 0) return;
        Answer.Table(
            output,
            ["id", "severity", "proposal", "found", "rows"],
            proposals.Select(p => new[]
            {
                p.Id, p.Finding.Severity.ToString(), p.Fix.Description, p.Finding.Problem.Found, p.Finding.Count is { } count ? Text.Of(count) : "",
            }));
    }
}
