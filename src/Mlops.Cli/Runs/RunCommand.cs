using System.CommandLine;
using System.Globalization;

namespace Mlops.Cli;

internal static class RunCommand
{
    public static Command Create(TextWriter output) =>
        new("run", "Looks at the runs of pipelines.") { List(output), Show(output) };

    private static Command List(TextWriter output)
    {
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var pipeline = new Option<string?>("--pipeline") { Description = "Only the runs of this pipeline." };
        var limit = new Option<int>("--limit") { Description = "The largest number of runs.", DefaultValueFactory = _ => 20 };
        limit.Validators.Add(result =>
        {
            if (result.Tokens is not [{ Value: var text }] || !int.TryParse(text, CultureInfo.InvariantCulture, out var number)) return;
            if (number < 1) result.AddError("--limit is at least 1.");
        });
        var command = new Command("list", "Lists runs, newest first.") { store, json, pipeline, limit };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = CommonOptions.Open(parsed.GetRequiredValue(store));
            var runs = await opened.Runs.ListRunsAsync(parsed.GetValue(pipeline), parsed.GetValue(limit), cancellationToken);
            if (parsed.GetValue(json)) Answer.Json(output, w => RunJson.WriteList(w, runs));
            else if (runs.Count == 0) Answer.Line(output, "No run is recorded in this store.");
            else
                Answer.Table(
                    output,
                    ["run", "pipeline", "span", "status", "marks", "started", "took"],
                    runs.Select(r => new[]
                    {
                        r.Id, r.Pipeline, r.Span, r.Status.ToString(), string.Join(", ", r.Marks), Text.Of(r.StartedAt),
                        r.EndedAt is { } end ? Text.Seconds(end - r.StartedAt) : "",
                    }));
            return MlopsTool.Success;
        });
        return command;
    }

    private static Command Show(TextWriter output)
    {
        var store = CommonOptions.Store();
        var json = CommonOptions.Json();
        var id = new Argument<string>("RUN") { Description = "The identifier of a run." };
        var command = new Command("show", "Shows a run with its steps, findings and figures.") { id, store, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = CommonOptions.Open(parsed.GetRequiredValue(store));
            var name = parsed.GetRequiredValue(id);
            var run = await opened.Runs.FindRunAsync(name, cancellationToken)
                ?? throw await UnknownAsync(opened, name, cancellationToken);
            var executions = await opened.Runs.ListExecutionsAsync(run.Id, cancellationToken);
            if (parsed.GetValue(json)) Answer.Json(output, w => RunJson.Write(w, run, executions));
            else RunText.Print(output, run, executions);
            return MlopsTool.Success;
        });
        return command;
    }

    private static async Task<StoreException> UnknownAsync(
        Metadata.MlopsStore store, string id, CancellationToken cancellationToken)
    {
        var runs = await store.Runs.ListRunsAsync(null, 1000, cancellationToken);
        return new StoreException(new Problem(
            CliDiagnostics.UnknownRun,
            $"There is no run '{id}'",
            $"store {store.Name}",
            Remedy: $"{NearestNames.Suggest(id, runs.Select(r => r.Id))} 'mlops run list' shows them all.".TrimStart()));
    }
}
