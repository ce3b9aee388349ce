using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Mlops.Serving;

/// <summary>
/// The metrics of serving, on the meter <see cref="MlopsTelemetry.Name"/>. Nothing is measured while nobody listens.
/// </summary>
internal static class ServingMetrics
{
    private static readonly Meter Meter = new(MlopsTelemetry.Name);

    private static readonly Counter<long> Predictions =
        Meter.CreateCounter<long>("mlops.serving.predictions", "{row}", "Rows predicted.");

    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("mlops.serving.duration", "s", "Time of one call, of one row or many.");

    private static readonly Counter<long> Swaps =
        Meter.CreateCounter<long>("mlops.serving.swaps", "{version}", "Versions that began to serve.");

    private static readonly Counter<long> Failures =
        Meter.CreateCounter<long>("mlops.serving.load_failures", "{failure}", "Versions refused, and looks at the store that failed.");

    /// <summary>The time stamp of the start of a call; 0 when nobody measures durations.</summary>
    public static long Start() => Duration.Enabled ? Stopwatch.GetTimestamp() : 0;

    public static void Predicted(ModelVersionInfo version, int rows, long started)
    {
        if (Predictions.Enabled) Predictions.Add(rows, new("model", version.Model), new("version", version.ToString()));
        if (started != 0)
            Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new("model", version.Model), new("version", version.ToString()));
    }

    public static void Swapped(ModelVersionInfo version)
    {
        if (Swaps.Enabled) Swaps.Add(1, new("model", version.Model), new("version", version.ToString()));
    }

    public static void Failed(string model, string code)
    {
        if (Failures.Enabled) Failures.Add(1, new("model", model), new("code", code));
    }
}
