namespace Mlops.Cli.Tests.HowTo;

#region runtime-schema
public static class RuntimeModel
{
    public static async Task<RunResult> TrainAsync(string files, string store, CancellationToken cancellationToken)
    {
        var trips = await Csv.InferAsync(files, cancellationToken: cancellationToken);     // Dataset<Row>
        var schema = trips.Schema;                                                         // names and types from the file
        var (fare, tips) = (schema.Number("fare"), schema.Number("tips"));                 // typed handles, checked here
        var pipeline = Pipeline.Define("runtime-tips", p =>
        {
            var (train, test) = p.Read(trips).Validate().Split(byKey: schema.Handle("trip_start_timestamp"), holdout: 0.2);
            var model = train
                .Fit(t => t
                    .Label(tips > 0.2 * fare)
                    .Standardize(schema.Number("trip_miles"), missing: 0)
                    .OneHot(schema.Text("payment_type"), maxSize: 100, unseen: Unseen.OwnSlot))
                .Train(new LogisticRegression { Seed = 42 });
            var report = model.Evaluate(test, [Metric.Auc], slicedBy: [schema.Handle("trip_start_hour")]);
            p.Register("runtime-tips", model, gates: [report.Require(Metric.Auc, atLeast: 0.8)]);
        });
        return await pipeline.RunAsync(MlopsStore.Open(store), cancellationToken: cancellationToken);
    }
}
#endregion
