namespace Mlops.Evaluation;

/// <summary>What to measure, checked once.</summary>
internal sealed class EvaluationPlan
{
    private readonly IReadOnlyList<Metric> metrics;
    private readonly IReadOnlyList<IColumn> slicedBy;
    private readonly EvaluationOptions options;

    public EvaluationPlan(IReadOnlyList<Metric> metrics, IReadOnlyList<IColumn>? slicedBy, EvaluationOptions? options)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        this.metrics = [.. metrics];
        this.slicedBy = [.. slicedBy ?? []];
        this.options = options ?? new EvaluationOptions();
        if (metrics.Count == 0)
            throw new ArgumentException("No metric is given; pass at least one, for example Metric.Auc.", nameof(metrics));
        RefuseDoubled(metrics.Select(m => m.Name), "Metric", nameof(metrics));
        RefuseDoubled(this.slicedBy.Select(c => c.Name), "Slice column", nameof(slicedBy));
    }

    public StepParameters Parameters => StepParameters.None
        .With("metrics", metrics.Select(m => m.Name))
        .With("slicedBy", slicedBy.Select(c => c.Name))
        .With("minSliceRows", options.MinSliceRows)
        .With("maxSlices", options.MaxSlices);

    /// <summary>Reports slice columns that are not there or cannot be sliced by.</summary>
    public void Check(CheckContext context, Step holdout)
    {
        foreach (var column in slicedBy)
        {
            if (context.FindSchema(holdout) is { } schema && schema.Find(column.Name) < 0)
                context.Report(schema.Unknown(column.Name, "slicedBy of step 'evaluate'").Problem);
            else if (!SliceCodes.CanSlice(column.Type)) context.Report(CannotSlice(column));
        }
    }

    public async ValueTask<EvaluationReport> RunAsync<T>(
        FittedModel<T> model, HoldoutSet<T> holdout, int degreeOfParallelism, CancellationToken cancellationToken)
    {
        foreach (var column in slicedBy)
            if (!SliceCodes.CanSlice(column.Type)) throw new SchemaException(CannotSlice(column));
        foreach (var metric in metrics)
            if (metric.Task != model.Model.Task) throw WrongTask(metric, model.Model.Task);
        var scores = await HoldoutScorer.ScoreAsync(model, holdout, slicedBy, degreeOfParallelism, cancellationToken);
        return ReportBuilder.Build(scores, metrics, slicedBy, options, cancellationToken);
    }

    private static Problem CannotSlice(IColumn column) => new(
        EvaluationDiagnostics.CannotSlice,
        $"Column '{column.Name}' of type {column.Type} cannot be sliced by",
        "slicedBy of step 'evaluate'",
        "a text, integer or boolean column",
        "Slice by a column with few values; put a number into buckets first.");

    private static ModelException WrongTask(Metric metric, ModelTask task) => new(new Problem(
        EvaluationDiagnostics.WrongTask,
        $"Metric '{metric.Name}' measures {Name(metric.Task)}, and the model does {Name(task)}",
        "metrics of step 'evaluate'",
        "one of " + string.Join(", ", Metric.All.Where(m => m.Task == task).Select(m => m.Name)),
        "Choose metrics of the task of the model."));

    private static string Name(ModelTask task) => task == ModelTask.BinaryClassification ? "binary classification" : "regression";

    private static void RefuseDoubled(IEnumerable<string> names, string what, string parameter)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
            if (!seen.Add(name)) throw new ArgumentException($"{what} '{name}' is given twice.", parameter);
    }
}
