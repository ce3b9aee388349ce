namespace Mlops.Data.Validation.Tests.HowTo;

/// <summary>The code of <c>docs/how-to/quarantine.md</c>.</summary>
internal static class KeepInQuarantine
{
    public static async Task<DatasetStatistics> AloneAsync(string files, DataSchema schema, string bad)
    {
        #region alone
        var trips = Csv.Files<QuarantinedTrip>(files, new CsvOptions { BadRows = BadRowPolicy.Skip(10_000) });
        var (good, report) = await trips.QuarantineAsync(schema, new QuarantineOptions(bad) { MaxFraction = 0.001 });
        foreach (var finding in report.Findings) Console.WriteLine(finding);   // MLOPS3046 beyond the budget
        var statistics = await good.ProfileAsync();                            // the good rows flow on
        #endregion
        return statistics;
    }

    public static void Define(IPipelineBuilder p, string files, DataSchema schema)
    {
        #region pipeline
        var trips = p.Read(Csv.Files<QuarantinedTrip>(files, new CsvOptions { BadRows = BadRowPolicy.Skip(10_000) }))
            .Quarantine(schema, o => o with { MaxFraction = 0.001 })
            .Validate();
        #endregion
        Assert.Same(p, trips.Builder);
    }
}
