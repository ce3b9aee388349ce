using Mlops.Testing;

namespace Mlops.Data.Validation.Tests.HowTo;

/// <summary>The code of <c>docs/how-to/write-a-custom-statistic.md</c> that uses <see cref="TipShare"/>.</summary>
internal static class WriteACustomStatistic
{
    public static async Task<DatasetStatistics> ProfileAsync(Dataset<Row> trips, CancellationToken cancellationToken)
    {
        #region profile
        var options = new StatisticsOptions { Custom = [new TipShare()] };
        var statistics = await trips.ProfileAsync(options, cancellationToken: cancellationToken);
        foreach (var custom in statistics.Custom)
            Console.WriteLine($"{custom.Name}: {custom.Values["share"]:P1} of {custom.Values["trips"]} trips");
        #endregion
        return statistics;
    }

    public static async Task CheckAsync(Dataset<Row> trips, CancellationToken cancellationToken)
    {
        #region check
        await StatisticConformance.CheckAsync(new TipShare(), trips.Source, cancellationToken: cancellationToken);
        #endregion
    }
}
