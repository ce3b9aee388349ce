namespace Mlops.Cli.Tests.HowTo;

#region weekly-fit
public static class WeeklyFit
{
    public static async Task<FittedTransform> FitAsync(string pattern, string cache, CancellationToken cancellationToken)
    {
        var c = Ride.Columns;
        var estimator = new TransformBuilder()
            .Label(c.Tips > 0.2 * c.Fare)
            .Standardize(c.Fare, missing: 0)
            .OneHot(c.Payment, maxSize: 100)
            .Build();
        TrainingSet<Ride>[] week =
        [
            .. PathPattern.Parse(pattern).List().TakeLast(7)                     // "days/{YYYY}-{MM}-{DD}.csv"
                .Select(day => Csv.From<Ride>(day.ToString(), [.. day.Paths.Select(TextInput.FromFile)]))
                .Select(day => day.Split(byKey: c.Id, holdout: 0.2).Training),
        ];
        var fit = await estimator.FitAsync(week, new FileAnalysisCache(cache), cancellationToken: cancellationToken);
        foreach (var reading in fit.Readings) Console.WriteLine($"{reading.Name}: {reading.RowCount} rows, {reading.Origin}");
        return fit.Transform;
    }
}
#endregion
