namespace TaxiTips;

/// <summary>The pipeline of the sample: what README shows, with all the features of the taxi data.</summary>
internal sealed class TaxiPipeline
{
    public const string Model = "taxi-tips";

    private TaxiPipeline(Pipeline pipeline) => Pipeline = pipeline;

    public Pipeline Pipeline { get; }

    public Step<EvaluatedModel<TaxiTrip>> Report { get; private set; } = null!;

    public Step<RegisteredModel> Registration { get; private set; } = null!;

    public static TaxiPipeline Define(string csv)
    {
        TaxiPipeline? taxi = null;
        Step<EvaluatedModel<TaxiTrip>>? evaluated = null;
        Step<RegisteredModel>? registered = null;
        var pipeline = Pipeline.Define(Model, p =>
        {
            var c = TaxiTrip.Columns;
            var trips = p.Read(Csv.Files<TaxiTrip>(csv))
                .Validate(o => o with
                {
                    Baseline = Baseline.LastGoodRun,
                    // A calendar moves on every day: that is no drift.
                    Drift = o.Drift with { Ignore = [c.TripStartTimestamp.Name, c.TripStartDay.Name, c.TripStartMonth.Name] },
                });
            var (train, test) = trips.Split(byKey: c.TripStartTimestamp, holdout: 0.2);
            var features = train.Fit(t => t
                .Label(c.Tips > 0.2 * c.Fare)
                .Standardize(c.TripMiles, missing: 0)
                .Standardize(c.Fare, missing: 0)
                .Standardize(c.TripSeconds, missing: 0)
                .Compute(c.Fare / c.TripMiles.Max(0.1), "fare_per_mile", missing: 0).AsNumber(out var farePerMile)
                .Clip(farePerMile, highQuantile: 0.99).AsNumber(out var usualFarePerMile)
                .Robust(usualFarePerMile)
                .Log(c.Fare, missing: 0)
                .IsMissing(c.DropoffLatitude)
                .GeoDistance(c.PickupLatitude, c.PickupLongitude, c.DropoffLatitude, c.DropoffLongitude, missing: 0).AsNumber(out var kilometres)
                .MinMax(kilometres)
                .Cyclical(c.TripStartHour, period: 24, missing: 0)
                .Bucketize(c.PickupLatitude, buckets: 10)
                .Bucketize(c.PickupLongitude, buckets: 10)
                .Bucketize(c.DropoffLatitude, buckets: 10)
                .Bucketize(c.DropoffLongitude, buckets: 10)
                .OneHot(c.PaymentType, maxSize: 100, unseen: Unseen.OwnSlot)
                .OneHot(c.Company, maxSize: 1000, unseen: Unseen.OwnSlot)
                .OneHot(c.TripStartHour, maxSize: 24, unseen: Unseen.OwnSlot)
                .OneHot(c.TripStartDay, maxSize: 7, unseen: Unseen.OwnSlot)
                .OneHot(c.TripStartMonth, maxSize: 12, unseen: Unseen.OwnSlot)
                .OneHot(c.PickupCommunityArea, maxSize: 100, unseen: Unseen.OwnSlot)
                .OneHot(c.DropoffCommunityArea, maxSize: 100, unseen: Unseen.OwnSlot));
            var model = features.Train(new LogisticRegression { Seed = 42 });
            Metric[] metrics = [Metric.Auc, Metric.LogLoss, Metric.Accuracy, Metric.F1, Metric.Calibration];
            evaluated = model.Evaluate(test, metrics, slicedBy: [c.TripStartHour]);
            registered = p.Register(Model, model, gates:
            [
                evaluated.Require(Metric.Auc, atLeast: 0.90),
                evaluated.Require(Metric.Auc, atLeast: 0.75, onEverySlice: true),
                evaluated.RequireNoWorseThan("taxi-tips@production", Metric.Auc, tolerance: 0.002),
            ]);
        });
        taxi = new TaxiPipeline(pipeline) { Report = evaluated!, Registration = registered! };
        return taxi;
    }
}
