using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>The verb that keeps failing rows out of a pipeline.</summary>
public static class QuarantineVerbs
{
    /// <summary>
    /// Adds the step <c>quarantine</c>: stores the rows that break no rule of a single row, and beside them a file of the others with
    /// their reasons: those that break one, and those that the step <c>Read</c> left out because they could not be parsed. More of
    /// them than the budget stop what reads the result.
    /// </summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="schema">The columns and their rules; see <see cref="IRowValidator"/> for those that count.</param>
    /// <param name="configure">
    /// Changes the default options; null to keep them. <see cref="QuarantineOptions.Path"/> is the name of the file within the artifact.
    /// </param>
    /// <returns>The rows that flow on.</returns>
    public static Step<Dataset<T>> Quarantine<T>(
        this Step<Dataset<T>> data, DataSchema schema, Func<QuarantineOptions, QuarantineOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(schema);
        var options = new QuarantineOptions("quarantine.jsonl") { Format = QuarantineFormat.JsonLines };
        if (configure is not null) options = configure(options);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        return data.Builder.Add(new StepDefinition<Dataset<T>>
        {
            Name = "quarantine",
            Version = "4",
            Kind = ArtifactKinds.Dataset,
            FormatVersion = DatasetArtifact.FormatVersion,
            Inputs = [data],
            Parameters = Parameters(schema, options),
            ProduceAsync = (context, writer, cancellationToken) => ProduceAsync(
                context, context.Get(data), writer, schema, options, cancellationToken),
            LoadAsync = (context, reader, _) =>
                new ValueTask<Dataset<T>>(new Dataset<T>(DatasetArtifact.Open(reader), context.Get(data).Schema)),
        });
    }

    private static async Task ProduceAsync<T>(
        StepContext context, Dataset<T> data, IArtifactWriter writer, DataSchema schema, QuarantineOptions options, CancellationToken cancellationToken)
    {
        var temporary = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var parallel = options with { Path = temporary, DegreeOfParallelism = context.DegreeOfParallelism };
            var result = await data.QuarantineAsync(schema, parallel, cancellationToken);
            await using (var target = writer.Create(options.Path))
            await using (var rows = File.OpenRead(temporary))
                await rows.CopyToAsync(target, cancellationToken);
            var request = new ReadRequest { DegreeOfParallelism = context.DegreeOfParallelism };
            await DatasetArtifact.WriteAsync(result.Good.Source, writer, request, cancellationToken);
            Tell(context, result.Report);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Tell(StepContext context, QuarantineReport report)
    {
        context.RecordMetric("rows.good", report.GoodRows);
        context.RecordMetric("rows.failed", report.FailedRows);
        context.RecordMetric("rows.unreadable", report.UnreadableRows);
        foreach (var finding in report.Findings) context.Report(finding);
        if (report.Findings is [var first, ..]) context.Stop($"Too many rows are bad: {first.Problem.Found}.");
    }

    private static StepParameters Parameters(DataSchema schema, QuarantineOptions options) => StepParameters.None
        .WithJson("schema", json => DataSchemaJson.Write(json, schema))
        .With("file", options.Path)
        .With("format", options.Format.ToString())
        .With("environment", options.Environment)
        .With("failAt", options.FailAt.ToString())
        .With("maxFraction", options.MaxFraction)
        .With("valueSetFolder", options.ValueSetFolder);
}
