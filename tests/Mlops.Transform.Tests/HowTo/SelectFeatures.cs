namespace Mlops.Transform.Tests.HowTo;

/// <summary>The code of <c>docs/how-to/select-features.md</c>.</summary>
internal static class SelectFeatures
{
    public static TransformBuilder Features(TransformBuilder transform)
    {
        var c = PricedTrip.Columns;
        #region rename
        transform
            .Label(c.Tips > 0.2 * c.Fare)
            .AsIs(c.Miles, missing: 0, name: "distance")
            .Compute(c.Fare / c.Miles.Max(0.1), "fare_per_mile").AsNumber(out var rate)
            .Standardize(rate, missing: 0, name: "rate")
            .OneHot(c.Company, maxSize: 100, name: "company");
        #endregion
        return transform;
    }

    public static (FittedTransform Small, FittedTransform Same) Select(FittedTransform transform)
    {
        #region select
        FittedTransform small = transform.Only("distance", "rate");
        FittedTransform same = transform.Without("company");
        #endregion
        return (small, same);
    }

    public static Step<string> Pipeline(Step<TrainingSet<Row>> train, FakeTrainer trainer)
    {
        #region pipeline
        var model = train.Fit(Features).Without("company").Train(trainer);
        #endregion
        return model;
    }

    /// <summary>Stands for the package with the trainers.</summary>
    internal sealed record FakeTrainer(string Model);

    private static Step<string> Train(this Step<Features<Row>> features, FakeTrainer trainer) => features.Builder.Add(new StepDefinition<string>
    {
        Name = trainer.Model,
        Version = "1",
        Kind = ArtifactKinds.Model,
        Inputs = [features],
        ProduceAsync = (_, _, _) => Task.CompletedTask,
        LoadAsync = (_, _, _) => ValueTask.FromResult(trainer.Model),
    });
}
