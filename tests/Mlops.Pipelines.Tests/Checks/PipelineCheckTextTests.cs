using Mlops.Data;
using Mlops.Evaluation;
using Mlops.Training;
using Mlops.Transform;

namespace Mlops.Pipelines.Tests;

/// <summary>What a user reads who made a mistake: nothing was read yet, and every text names step, found, expected and remedy.</summary>
public sealed class PipelineCheckTextTests
{
    private static readonly Ride.TypedColumns Columns = Ride.Columns;

    [Fact]
    public void Check_NoMistake_ReportsNothing() => Assert.Empty(Texts(p => Evaluate(p, Read(p))));

    [Fact]
    public void Check_UnknownColumnInFit_SuggestsTheNearest() => Assert.Equal(
        [
            "MLOPS2001: Column 'fares' is not in the schema (step 'fit', operation 'standardize(fares)'). Did "
            + "you mean 'fare'?",
        ],
        Texts(p => Split(Read(p)).Train.Fit(t => t.Label(Columns.Tips > 1).Standardize(StrayRide.Columns.Fares))));

    [Fact]
    public void Check_UnknownColumnInLabel_SuggestsTheNearest() => Assert.Equal(
        [
            "MLOPS2001: Column 'fares' is not in the schema (step 'fit', the label). Did you mean 'fare'?",
        ],
        Texts(p => Split(Read(p)).Train.Fit(t => t.Label(StrayRide.Columns.Fares > 1).Standardize(Columns.Tips))));

    [Fact]
    public void Check_ColumnOfAnotherType_NamesBothTypes() => Assert.Equal(
        [
            "MLOPS2002: Column 'fare' is of type float64 (step 'fit', operation 'one-hot(fare)'). Expected "
            + "string. Take the handle from the schema of the data that is read, or read the column with the other "
            + "type.",
        ],
        Texts(p => Split(Read(p)).Train.Fit(t => t.Label(Columns.Tips > 1).OneHot(StrayRide.Columns.Fare, maxSize: 10))));

    [Fact]
    public void Check_UnknownSplitKey_IsReportedForBothSides() => Assert.Equal(
        [
            "MLOPS2001: Column 'started' is not in the schema (step 'split-training'). Did you mean 'start'?",
            "MLOPS2001: Column 'started' is not in the schema (step 'split-holdout'). Did you mean 'start'?",
        ],
        Texts(p => Read(p).Split(StrayRide.Columns.Started, holdout: 0.2)));

    [Fact]
    public void Check_SplitKeyOfAnotherType_NamesBothTypes() => Assert.Equal(
        [
            "MLOPS2002: Column 'fare' is of type float64 (step 'split-training'). Expected string. Take the "
            + "handle from the columns of the data set.",
            "MLOPS2002: Column 'fare' is of type float64 (step 'split-holdout'). Expected string. Take the "
            + "handle from the columns of the data set.",
        ],
        Texts(p => Read(p).Split(StrayRide.Columns.Fare, holdout: 0.2)));

    [Fact]
    public void Check_UnknownSlice_SuggestsTheNearest() => Assert.Equal(
        [
            "MLOPS2001: Column 'started' is not in the schema (slicedBy of step 'evaluate'). Did you mean "
            + "'start'?",
        ],
        Texts(p => Evaluate(p, Read(p), slicedBy: StrayRide.Columns.Started)));

    [Fact]
    public void Check_GateOnAMetricThatIsNotEvaluated_NamesThoseThatAre() => Assert.Equal(
        [
            "MLOPS5503: The gate asks for 'f1', and step 'evaluate' evaluates [\"auc\",\"log-loss\"] (step "
            + "'require-f1'). Expected a metric of the evaluation. Add the metric to the list of Evaluate.",
        ],
        Texts(p => Evaluate(p, Read(p)).Require(Metric.F1, atLeast: 0.5)));

    [Fact]
    public void Check_FeaturesWithoutALabel_SaysHowToAddOne() => Assert.Equal(
        [
            "MLOPS4004: The transform has no label, so nothing can be trained on its features (step 'fit'). "
            + "Expected a label. Add .Label(...) to the transform, for example .Label(c.Tips > 0.2 * c.Fare).",
        ],
        Texts(p => Split(Read(p)).Train.Fit(t => t.Standardize(Columns.Fare)).Train(new LogisticRegression { Seed = 1 })));

    [Fact]
    public void Check_HoldoutOfAnotherPipeline_NamesTheStep()
    {
        Step<HoldoutSet<Ride>> foreign = null!;
        Pipeline.Define("other", p => foreign = Split(Read(p)).Test);

        Assert.Equal(
            [
                "MLOPS6004: Step 'evaluate' needs step 'split-holdout', which belongs to another pipeline (step "
                + "'evaluate'). Expected steps of the same pipeline. Define both in one pipeline, or read what the "
                + "other one has written.",
            ],
            Texts(p => Train(Split(Read(p)).Train).Evaluate(foreign, [Metric.Auc])));
    }

    [Fact]
    public void Check_SeveralMistakes_AreToldTogetherInTheOrderOfTheSteps()
    {
        var texts = Texts(p =>
        {
            Read(p).Split(StrayRide.Columns.Started, holdout: 0.2);
            Evaluate(p, Read(p)).Require(Metric.F1, atLeast: 0.5);
        });

        Assert.Equal(["MLOPS2001", "MLOPS2001", "MLOPS5503"], texts.Select(t => t[..9]));
    }

    private static Step<Dataset<Ride>> Read(IPipelineBuilder p) => p.Read(Csv.Files<Ride>("no-such-directory/*.csv"));

    private static (Step<TrainingSet<Ride>> Train, Step<HoldoutSet<Ride>> Test) Split(Step<Dataset<Ride>> rides) =>
        rides.Split(byKey: Columns.Start, holdout: 0.2);

    private static Step<FittedModel<Ride>> Train(Step<TrainingSet<Ride>> train) =>
        train.Fit(t => t.Label(Columns.Tips > 0.2 * Columns.Fare).Standardize(Columns.Fare)).Train(new LogisticRegression { Seed = 1 });

    private static Step<EvaluatedModel<Ride>> Evaluate(PipelineBuilder p, Step<Dataset<Ride>> rides, IColumn? slicedBy = null)
    {
        var (train, test) = Split(rides);
        return Train(train).Evaluate(test, [Metric.Auc, Metric.LogLoss], slicedBy is null ? null : [slicedBy]);
    }

    private static IEnumerable<string> Texts(Action<PipelineBuilder> define) =>
        Pipeline.Define("rides", define).Check().Select(p => p.ToString());
}
