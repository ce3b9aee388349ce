namespace Mlops.Evaluation;

/// <summary>The verbs that add gates: steps with a verdict, which stays with the model version as evidence.</summary>
/// <remarks>All members are thread-safe.</remarks>
public static class GateVerbs
{
    private const string Compared = "compared";

    /// <summary>Adds a gate that demands a bound of a metric. An undefined metric fails it.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="report">The evaluation.</param>
    /// <param name="metric">A metric of the evaluation.</param>
    /// <param name="atLeast">The smallest allowed value, of a metric whose larger values are better.</param>
    /// <param name="atMost">The largest allowed value, of a metric whose smaller values are better.</param>
    /// <param name="onEverySlice">True to demand it of every slice with enough rows, false of all rows together.</param>
    /// <param name="minRows">
    /// With <paramref name="onEverySlice"/>, smaller slices are not judged; otherwise a smaller holdout fails. At least 1.
    /// </param>
    /// <exception cref="ArgumentException">There is no bound, or it does not fit the direction or the range of the
    /// metric.</exception>
    public static Step<GateResult> Require<T>(
        this Step<EvaluatedModel<T>> report,
        Metric metric,
        double? atLeast = null,
        double? atMost = null,
        bool onEverySlice = false,
        long minRows = 1)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentOutOfRangeException.ThrowIfLessThan(minRows, 1);
        var bound = GateBounds.Of(metric, atLeast, atMost);
        return Gate(
            report,
            metric,
            $"require-{metric.Name}",
            StepParameters.None
                .With("metric", metric.Name)
                .With("bound", bound.Value)
                .With("onEverySlice", onEverySlice)
                .With("minRows", minRows),
            resolve: null,
            (_, evaluated, _) => ValueTask.FromResult(onEverySlice
                ? GateJudge.EverySlice(evaluated.Report, bound, minRows)
                : GateJudge.Overall(evaluated.Report, bound, minRows)));
    }

    /// <summary>
    /// Adds a gate that compares with a registered version, evaluated on the same holdout. Passes when there is no such
    /// version yet.
    /// </summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="report">The evaluation.</param>
    /// <param name="model">Name and alias, for example <c>taxi-tips@production</c>.</param>
    /// <param name="metric">A metric of the evaluation.</param>
    /// <param name="tolerance">By how much the new model may be worse, in the unit of the metric, 0 or above.</param>
    /// <exception cref="StoreException">The text is not <c>name@alias</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is below 0 or not finite.</exception>
    public static Step<GateResult> RequireNoWorseThan<T>(
        this Step<EvaluatedModel<T>> report, string model, Metric metric, double tolerance = 0)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(metric);
        var reference = ModelReference.ParseAlias(model);
        if (!double.IsFinite(tolerance) || tolerance < 0)
            throw new ArgumentOutOfRangeException(nameof(tolerance), tolerance, "The tolerance is a finite number, 0 or above.");
        return Gate(
            report,
            metric,
            $"no-worse-{metric.Name}",
            StepParameters.None.With("model", model).With("metric", metric.Name).With("tolerance", tolerance),
            async (resolver, token) => await resolver.FindModelAsync(reference.Model, reference.Alias!, Compared, token) is { } found
                ? [found]
                : [],
            async (context, evaluated, token) => await CompareAsync(context, evaluated, reference, metric, tolerance, token));
    }

    private static async ValueTask<GateResult> CompareAsync<T>(
        StepContext context, EvaluatedModel<T> evaluated, ModelReference reference, Metric metric, double tolerance,
        CancellationToken cancellationToken)
    {
        var version = context.ResolvedInputs.FirstOrDefault(i => i.Role == Compared)?.Uri ?? "";
        if (context.FindResolvedModel<T>(Compared) is not { } other)
            return GateJudge.NoWorse(evaluated.Report, metric, tolerance, reference, version, null);
        var plan = new EvaluationPlan([metric], null, null);
        var report = await plan.RunAsync(other, evaluated.Holdout, context.DegreeOfParallelism, cancellationToken);
        return GateJudge.NoWorse(evaluated.Report, metric, tolerance, reference, version, report[metric]);
    }

    private static Step<GateResult> Gate<T>(
        Step<EvaluatedModel<T>> report,
        Metric metric,
        string name,
        StepParameters parameters,
        Func<IInputResolver, CancellationToken, ValueTask<IReadOnlyList<ResolvedInput>>>? resolve,
        Func<StepContext, EvaluatedModel<T>, CancellationToken, ValueTask<GateResult>> judge) =>
        report.Builder.Add(new StepDefinition<GateResult>
        {
            Name = name,
            Version = "gate/1",
            Kind = ArtifactKinds.Gate,
            FormatVersion = GateResultJson.FormatVersion,
            Parameters = parameters,
            Inputs = [report],
            Check = context => CheckMetric(context, report, metric, name),
            ResolveAsync = resolve,
            ProduceAsync = async (context, writer, cancellationToken) =>
            {
                var result = await judge(context, context.Get(report), cancellationToken);
                writer.Write(GateResultJson.FileName, json => GateResultJson.Write(json, result));
            },
            LoadAsync = (_, reader, _) => ValueTask.FromResult(reader.Read(GateResultJson.FileName, GateResultJson.Read)),
        });

    private static void CheckMetric(CheckContext context, Step report, Metric metric, string name)
    {
        var evaluated = report.Definition.Parameters.Values.GetValueOrDefault("metrics", "");
        if (evaluated.Contains($"\"{metric.Name}\"", StringComparison.Ordinal)) return;
        context.Report(new Problem(
            EvaluationDiagnostics.MetricNotEvaluated,
            $"The gate asks for '{metric.Name}', and step '{report.Name}' evaluates {evaluated}",
            $"step '{name}'",
            "a metric of the evaluation",
            "Add the metric to the list of Evaluate."));
    }
}
