using System.CommandLine;
using System.Text.Json;
using Mlops.Data.Validation;

namespace Mlops.Cli;

internal static class InferCommand
{
    public static Command Create(TextWriter output)
    {
        var file = InputFile.Argument();
        var rules = new Option<string>("--rules")
        {
            Description = "default; lenient for data that varies; tfdv for the rules of TensorFlow Data Validation alone.",
            DefaultValueFactory = _ => "default",
        };
        rules.AcceptOnlyFromAmong("default", "lenient", "tfdv");
        var path = SchemaOptions.Output("the schema");
        var json = CommonOptions.Json();
        var command = new Command("infer", "Infers a schema from data that is taken to be good, and says why each rule is there.")
        {
            file, rules, path, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var data = await InputFile.OpenAsync(parsed.GetRequiredValue(file), cancellationToken);
            var statistics = await data.ProfileAsync(cancellationToken: cancellationToken);
            var inferred = SchemaInference.Explain(statistics, parsed.GetRequiredValue(rules) switch
            {
                "lenient" => InferenceOptions.Lenient,
                "tfdv" => InferenceOptions.Tensorflow,
                _ => InferenceOptions.Default,
            });
            if (parsed.GetValue(path) is { } target) await SchemaOptions.WriteAsync(output, inferred.Schema, target, cancellationToken);
            if (parsed.GetValue(json)) Answer.Json(output, w => Write(w, inferred));
            else Print(output, inferred, statistics.RowCount);
            return MlopsTool.Success;
        });
        return command;
    }

    private static void Print(TextWriter output, InferredSchema inferred, long rows)
    {
        Answer.Line(output, $"{Text.Of(rows)} rows, {Text.Of(inferred.Schema.Count)} columns, {Text.Of(inferred.Rules.Count)} rules");
        Answer.Table(
            output,
            ["column", "rule", "says", "confidence", "because"],
            inferred.Rules.Select(r => new[] { r.Column, r.Rule, r.Text, Text.Percent(r.Evidence.Confidence), r.Reason }));
    }

    private static void Write(Utf8JsonWriter json, InferredSchema inferred)
    {
        json.WriteStartObject();
        json.WritePropertyName("schema");
        DataSchemaJson.Write(json, inferred.Schema);
        json.WriteStartArray("rules");
        foreach (var rule in inferred.Rules) InferredRuleJson.Write(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
