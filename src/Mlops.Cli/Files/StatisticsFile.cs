using Mlops.Data.Validation;

namespace Mlops.Cli;

/// <summary>Statistics that were written before, or those of a data file.</summary>
internal static class StatisticsFile
{
    /// <summary>True when a path names statistics and not rows.</summary>
    public static bool IsNamedBy(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    public static async Task<DatasetStatistics> ReadAsync(string path, InputRequest request, CancellationToken cancellationToken)
    {
        if (!IsNamedBy(path) || request.Format is not null)
        {
            var data = await InputFile.OpenAsync([path], request, cancellationToken);
            return await data.ProfileAsync(progress: request.Progress, cancellationToken: cancellationToken);
        }
        if (!File.Exists(path)) throw InputFile.Unknown(path, "Write statistics with 'mlops profile FILE -o statistics.json'.");
        var text = await File.ReadAllTextAsync(path, cancellationToken);
        try
        {
            return DatasetStatisticsJson.Parse(text);
        }
        catch (DataException e)
        {
            throw new DataException(e.Problem with { Where = path }, e);
        }
    }
}
