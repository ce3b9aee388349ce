namespace Mlops.Data.Validation.Tests.HowTo;

/// <summary>The code of <c>docs/how-to/merge-profiles.md</c>.</summary>
internal static class MergeProfiles
{
    public static async Task SaveAsync(IDataSource day, string path, StatisticsOptions options, CancellationToken cancellationToken)
    {
        #region save
        var profile = await day.CollectProfileAsync(options, cancellationToken: cancellationToken);
        await using var file = File.Create(path);
        profile.Save(file);
        #endregion
    }

    public static DatasetStatistics Merge(string folder, StatisticsOptions options)
    {
        #region merge
        DatasetProfile? week = null;
        foreach (var path in Directory.GetFiles(folder, "*.profile").Order(StringComparer.Ordinal))
        {
            using var file = File.OpenRead(path);
            var day = DatasetProfile.Load(file, options);
            if (week is null) week = day;
            else week.Merge(day);
        }
        var statistics = week?.ToStatistics() ?? throw new FileNotFoundException("There is no profile.", folder);
        #endregion
        return statistics;
    }
}
