using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

internal static class ProfileCommand
{
    public static Command Create(TextWriter output)
    {
        var files = InputFile.Arguments();
        var input = new InputOptions();
        var statistics = new ProfileOptions();
        var json = CommonOptions.Json();
        var schema = SchemaFile.Option("A schema that declares the types of the columns; without it they are inferred.");
        var target = new Option<string?>("--output", "-o") { Description = "Also write the statistics to this file, for drift and as a baseline." };
        var inferred = new Option<string?>("--write-schema")
        {
            Description = "Also write the schema that the data suggests to this file, for review and for 'mlops validate'.",
        };
        var command = new Command("profile", "Prints statistics of every column, from one pass over the files.")
        {
            files, json, target, schema, inferred,
        };
        statistics.AddTo(command);
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = input.Read(parsed);
            if (parsed.GetValue(schema) is { } declared)
                request = request with { Schema = await SchemaFile.ReadAsync(declared, cancellationToken) };
            var options = statistics.Read(parsed);
            var data = await InputFile.OpenAsync(parsed.GetRequiredValue(files), request, cancellationToken);
            var found = await data.ProfileAsync(options, request.Progress, cancellationToken);
            request.Progress?.Clear();
            if (parsed.GetValue(inferred) is { } path) await OutputFile.WriteAsync(path, SchemaInference.Infer(found).ToJson() + "\n", cancellationToken);
            if (parsed.GetValue(target) is { } kept) await OutputFile.WriteAsync(kept, DatasetStatisticsJson.ToJson(found) + "\n", cancellationToken);
            if (parsed.GetValue(json)) Answer.Json(output, w => DatasetStatisticsJson.Write(w, found));
            else ProfileText.Print(output, found);
            return MlopsTool.Success;
        });
        return command;
    }
}
