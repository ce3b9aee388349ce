using System.CommandLine;
using Mlops.Data.Validation;

namespace Mlops.Cli;

internal static class ProfileCommand
{
    public static Command Create(TextWriter output)
    {
        var file = InputFile.Argument();
        var json = CommonOptions.Json();
        var schema = new Option<string?>("--schema")
        {
            Description = "Also write the inferred schema to this file, for review and for 'mlops validate'.",
        };
        var command = new Command("profile", "Prints statistics of every column, from one pass over the file.")
        {
            file, json, schema,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var data = await InputFile.OpenAsync(parsed.GetRequiredValue(file), cancellationToken);
            var statistics = await data.ProfileAsync(cancellationToken: cancellationToken);
            if (parsed.GetValue(schema) is { } path)
                await File.WriteAllTextAsync(path, SchemaInference.Infer(statistics).ToJson() + "\n", cancellationToken);
            if (parsed.GetValue(json)) Answer.Json(output, w => DatasetStatisticsJson.Write(w, statistics));
            else Print(output, statistics);
            return MlopsTool.Success;
        });
        return command;
    }

    private static void Print(TextWriter output, DatasetStatistics statistics)
    {
        Answer.Line(output, $"{Text.Of(statistics.RowCount)} rows, {Text.Of(statistics.Columns.Count)} columns");
        Answer.Table(
            output,
            ["column", "type", "missing", "distinct", "min", "median", "max", "mean", "std", "zeros", "most frequent"],
            statistics.Columns.Select(c => new[]
            {
                c.Name,
                c.Type.ToString(),
                Text.Percent(c.MissingFraction),
                c.Values is { } values ? (values.IsDistinctExact ? "" : "~") + Text.Of(values.Distinct) : "",
                Text.Of(c.Numbers?.Min),
                Text.Of(c.Numbers?.Median),
                Text.Of(c.Numbers?.Max),
                Text.Of(c.Numbers?.Mean),
                Text.Of(c.Numbers?.StandardDeviation),
                c.Numbers is { } numbers ? Text.Of(numbers.ZeroCount) : "",
                string.Join(", ", (c.Values?.Top ?? []).Take(3).Select(v => $"{v.Value} ({Text.Of(v.Count)})")),
            }));
    }
}
