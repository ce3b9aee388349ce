namespace Mlops.Data.Validation;

internal static class StatisticsStep
{
    public static StepDefinition<DatasetStatistics> Define<T>(Step<Dataset<T>> data, ValidationOptions options) => new()
    {
        Name = "statistics",
        Version = "3",
        Kind = ArtifactKinds.Statistics,
        FormatVersion = DatasetStatisticsJson.FormatVersion,
        BundlePart = BundleParts.Statistics,
        Inputs = [data],
        Parameters = options.Statistics.AddTo(StepParameters.None)
            .With("sensitive", options.GivenSchema?.Fields.Where(f => f.IsSensitive).Select(f => f.Name) ?? []),
        ProduceAsync = async (context, writer, cancellationToken) =>
        {
            var progress = new RowProgress(context);
            var request = options.Statistics with { DegreeOfParallelism = context.DegreeOfParallelism };
            var rows = context.Get(data);
            if (options.GivenSchema is { } schema) rows = rows with { Schema = rows.Schema.WithSensitiveOf(schema) };
            var statistics = await rows.ProfileAsync(request, progress, cancellationToken);
            context.RecordMetric("rows", statistics.RowCount);
            writer.Write(DatasetStatisticsJson.FileName, json => DatasetStatisticsJson.Write(json, statistics));
        },
        LoadAsync = static (_, reader, _) => new(Load(reader)),
    };

    public static DatasetStatistics Load(IArtifactReader reader) =>
        reader.Read(DatasetStatisticsJson.FileName, DatasetStatisticsJson.Read);

    private sealed class RowProgress(StepContext context) : IProgress<long>
    {
        public void Report(long value) =>
            context.ReportProgress(null, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value} rows"));
    }
}
