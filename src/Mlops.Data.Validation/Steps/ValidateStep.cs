using System.Text;

namespace Mlops.Data.Validation;

internal static class ValidateStep
{
    private const string Role = "baseline";

    public static StepDefinition<ValidationReport> Define<T>(
        Step<Dataset<T>> data, Step<DatasetStatistics> statistics, Step<DataSchema> schema, ValidationOptions options) => new()
    {
        Name = "validate",
        Version = "3",
        Kind = ArtifactKinds.Validation,
        FormatVersion = ValidationReportJson.FormatVersion,
        Inputs = [data, statistics, schema],
        Parameters = Parameters(options),
        ResolveAsync = options.Baseline is Baseline.LastGoodRunBaseline
            ? async (resolver, cancellationToken) => await LastGood.ResolveAsync(resolver, statistics, Role, cancellationToken)
            : null,
        ProduceAsync = async (context, writer, cancellationToken) =>
        {
            var report = await DataValidation.CheckAsync(
                context.Get(data),
                context.Get(statistics),
                context.Get(schema),
                FindBaseline(context, options),
                options with { Statistics = options.Statistics with { DegreeOfParallelism = context.DegreeOfParallelism } },
                cancellationToken);
            Tell(context, report, options.StopAt);
            writer.Write(ValidationReportJson.FileName, json => ValidationReportJson.Write(json, report));
        },
        LoadAsync = (context, reader, _) =>
            new(reader.Read(ValidationReportJson.FileName, json => ValidationReportJson.Read(json, context.Get(statistics)))),
    };

    private static StepParameters Parameters(ValidationOptions options)
    {
        var parameters = options.AddTo(StepParameters.None);
        // The digest: parameters are kept with every run, and a given baseline may hold values of columns that the rows mark.
        return options.GivenStatistics is { } given
            ? parameters.With("baseline", Digest.Of(Encoding.UTF8.GetBytes(given.ToJson())).ToString())
            : parameters;
    }

    private static DatasetStatistics? FindBaseline(StepContext context, ValidationOptions options) =>
        options.GivenStatistics is { } given ? given
        : context.FindResolved(Role) is { } reader ? StatisticsStep.Load(reader)
        : null;

    private static void Tell(StepContext context, ValidationReport report, Severity stopAt)
    {
        foreach (var finding in report.Findings) context.Report(finding);
        context.RecordMetric("findings.errors", report.Count(Severity.Error));
        context.RecordMetric("findings.warnings", report.Count(Severity.Warning));
        foreach (var column in report.Drift?.Columns ?? [])
        {
            if (column.JensenShannon is { } js) context.RecordMetric($"drift.{column.Column}.js", js);
            if (column.LInfinity is { } l) context.RecordMetric($"drift.{column.Column}.linf", l);
        }
        if (report.Drift is { } drift && drift.Drifted.Any()) context.Mark(RunMarks.Retrain);
        var stopping = report.Findings.Where(f => f.Severity >= stopAt).ToList();
        if (stopping.Count == 0) return;
        context.Stop("The data is not fit for use: " + string.Join("; ", stopping.Select(f => f.Problem.Found)) + ".");
    }
}
