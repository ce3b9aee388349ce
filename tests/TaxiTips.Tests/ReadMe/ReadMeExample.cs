using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

#region readme
[DataRow]                                                        // schema, typed columns and binding at compile time
public partial record Trip
{
    public long? TripStartTimestamp { get; init; }
    public int? TripStartHour { get; init; }
    public double? TripMiles { get; init; }
    public double? Fare { get; init; }
    public double? Tips { get; init; }
    public string? PaymentType { get; init; }
}

[Prediction]
public readonly partial record struct GoodTip(double Probability, bool Label);

public static class TipModel
{
    public static Pipeline Define(string files) => Pipeline.Define("taxi-tips", p =>
    {
        var c = Trip.Columns;
        var trips = p.Read(Csv.Files<Trip>(files))
            .Validate(o => o with { Baseline = Baseline.LastGoodRun });            // broken data stops here
        var (train, test) = trips.Split(byKey: c.TripStartTimestamp, holdout: 0.2);
        var features = train.Fit(t => t                                            // test.Fit(...) does not compile
            .Label(c.Tips > 0.2 * c.Fare)                                          // an expression, stored as data
            .Standardize(c.TripMiles, missing: 0)
            .Bucketize(c.Fare, buckets: 10)
            .OneHot(c.PaymentType, maxSize: 100, unseen: Unseen.OwnSlot));
        var model = features.Train(new LogisticRegression { Seed = 42 });
        var report = model.Evaluate(test, [Metric.Auc, Metric.LogLoss], slicedBy: [c.TripStartHour]);
        p.Register("taxi-tips", model, gates:                                      // production moves only through these
        [
            report.Require(Metric.Auc, atLeast: 0.85),
            report.RequireNoWorseThan("taxi-tips@production", Metric.Auc, tolerance: 0.002),
        ]);
    });

    public static async Task<RunResult> TrainAsync(string files, string store) =>
        await Define(files).RunAsync(MlopsStore.Open(store));                      // SQLite + files; caches, resumes, records

    public static void Serve(WebApplicationBuilder builder, string store) =>       // singleton, thread-safe, hot-swapped
        builder.Services.AddMlops(MlopsStore.Open(store), MlopsComponents.Referenced)
            .AddModel<Trip, GoodTip>("taxi-tips@production");                      // then: app.MapModel<Trip, GoodTip>("/tips")
}
#endregion
