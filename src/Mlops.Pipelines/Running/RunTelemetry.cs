using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Mlops.Pipelines;

/// <summary>Traces and metrics of runs and steps; they cost nothing while nobody listens.</summary>
internal static class RunTelemetry
{
    private static readonly string Version = typeof(RunTelemetry).Assembly.GetName().Version?.ToString(3) ?? "";
    private static readonly ActivitySource Source = new(MlopsTelemetry.Name, Version);
    private static readonly Meter Meter = new(MlopsTelemetry.Name, Version);

    private static readonly Histogram<double> StepSeconds =
        Meter.CreateHistogram<double>("mlops.pipeline.step.duration", "s", "The time that steps take, by outcome.");

    public static Activity? StartRun(string pipeline, string runId, string span)
    {
        var activity = Source.StartActivity("mlops.run");
        if (activity is not { IsAllDataRequested: true }) return activity;
        return activity.SetTag("mlops.pipeline", pipeline).SetTag("mlops.run.id", runId).SetTag("mlops.span", span);
    }

    public static Activity? StartStep(string step, Activity? run)
    {
        var activity = Source.StartActivity("mlops.step", ActivityKind.Internal, run?.Context ?? default);
        return activity is { IsAllDataRequested: true } ? activity.SetTag("mlops.step", step) : activity;
    }

    public static void EndStep(Activity? activity, StepResult result)
    {
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("mlops.step.status", result.Status.ToString());
            activity.SetTag("mlops.artifact", result.Artifact?.ToString());
            if (result.Status == StepStatus.Failed) activity.SetStatus(ActivityStatusCode.Error, result.Reason);
        }
        if (!StepSeconds.Enabled) return;
        StepSeconds.Record(
            result.Seconds,
            new KeyValuePair<string, object?>("mlops.step", result.Step),
            new KeyValuePair<string, object?>("mlops.step.status", result.Status.ToString()));
    }
}
