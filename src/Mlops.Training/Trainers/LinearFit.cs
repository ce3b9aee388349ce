namespace Mlops.Training;

/// <summary>What logistic and linear regression share: reading, minimizing, watching.</summary>
internal sealed record LinearFit
{
    public required ModelTask Task { get; init; }

    public required string HyperParameters { get; init; }

    public required ulong Seed { get; init; }

    public required double L1 { get; init; }

    public required double L2 { get; init; }

    public required int MaxIterations { get; init; }

    public required double Tolerance { get; init; }

    public required EarlyStop? EarlyStop { get; init; }

    public required long MaxMemoryBytes { get; init; }

    public required int DegreeOfParallelism { get; init; }

    public ClassWeights ClassWeights { get; init; } = ClassWeights.None;

    public async ValueTask<TrainingResult> RunAsync(
        IFeatureSource features, IProgress<TrainingIteration>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(features);
        var reader = new RowReader(features, EarlyStop?.ValidationFraction ?? 0, Seed);
        var rows = await TrainingRows.OpenAsync(reader, Task, MaxMemoryBytes, DegreeOfParallelism, cancellationToken);
        RequireRows(rows);
        var objective = Objective(rows);
        var minimizer = new QuasiNewton(objective, objective.Start(), objective.Penalties(L1));
        var watch = new ConvergenceWatch(Tolerance * Scale(rows.Moments), MaxIterations,
            rows.Moments.ValidationRows > 0 ? EarlyStop : null);

        await minimizer.StartAsync(cancellationToken);
        while (true)
        {
            var iteration = watch.Add(minimizer, objective.ValidationLoss);
            RequireFinite(iteration);
            progress?.Report(iteration);
            if (watch.StopReason is not null) break;
            if (!await minimizer.StepAsync(cancellationToken)) watch.Stuck();
            if (watch.StopReason is not null) break;
        }

        var (weights, intercept) = objective.ModelAt(watch.BestPoint(minimizer));
        var log = new TrainingLog(
            rows.Moments.Rows, rows.Moments.ValidationRows, rows.SkippedRows, watch.Curve, watch.StopReason, HyperParameters);
        return new TrainingResult(new LinearModel(Task, weights, intercept, log), watch.Curve, watch.StopReason);
    }

    private LinearObjective Objective(TrainingRows rows)
    {
        if (Task == ModelTask.Regression) return new LinearObjective(rows, LossKind.Squared, L2);
        var (negative, positive) = ClassWeights.For(rows.Moments.Rows - rows.Moments.Positives, rows.Moments.Positives);
        return new LinearObjective(rows, LossKind.Logistic, L2, negative, positive);
    }

    /// <summary>The size of a gradient that is not small: so the tolerance means the same in any unit of the label.</summary>
    private double Scale(RowMoments moments) => Task == ModelTask.BinaryClassification
        ? 1
        : Math.Max(Math.Sqrt(moments.LabelVariance), 1e-9 * Math.Abs(moments.LabelMean));

    private void RequireRows(TrainingRows rows)
    {
        var moments = rows.Moments;
        if (moments.Rows == 0)
        {
            throw new ModelException(new Problem(
                TrainingDiagnostics.NoRows,
                FormattableString.Invariant(
                    $"There is no row to train on: {rows.SkippedRows} rows have no label, {moments.ValidationRows} are held back"),
                "training set",
                "at least one row with a label",
                "Look at the filter of the source, the split and the expression of the label."));
        }
        if (Task == ModelTask.Regression || (moments.Positives > 0 && moments.Positives < moments.Rows)) return;
        throw new ModelException(new Problem(
            TrainingDiagnostics.OneClass,
            FormattableString.Invariant($"All {moments.Rows} labels are {(moments.Positives == 0 ? 0 : 1)}"),
            "training set",
            "labels of both classes",
            "Look at the expression of the label and at the share of each class in the data."));
    }

    private static void RequireFinite(TrainingIteration iteration)
    {
        if (double.IsFinite(iteration.Loss) && double.IsFinite(iteration.GradientNorm)) return;
        throw new ModelException(new Problem(
            TrainingDiagnostics.LossNotFinite,
            FormattableString.Invariant($"The loss is {iteration.Loss} and its gradient {iteration.GradientNorm}"),
            FormattableString.Invariant($"iteration {iteration.Iteration}"),
            "finite numbers",
            "Look for labels, weights or features of extreme size."));
    }
}
