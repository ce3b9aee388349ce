using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Mlops.Serving.Tests;

/// <summary>Runs alone: a listener hears the whole process, and would spoil what other tests count.</summary>
[CollectionDefinition(nameof(ServingMetricsTests), DisableParallelization = true)]
[Collection(nameof(ServingMetricsTests))]
public sealed class ServingMetricsTests
{
    [Fact]
    public async Task Listener_PredictionsSwapsAndFailures_AreCountedByVersion()
    {
        var seen = new ConcurrentQueue<(string Name, double Value, string Tags)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == MlopsTelemetry.Name) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Enqueue((instrument.Name, value, Text(tags))));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Enqueue((instrument.Name, value, Text(tags))));
        listener.Start();
        var store = new FakeStore();
        await store.AddAsync(FakeBundle.Content(1) with { Model = "measured" });
        using var host = ModelHost.FromStore(store.Store, "measured/1", FakeComponents.All);
        await host.RefreshAsync();
        host.CreatePredictor<Trip, RegressionPrediction>().PredictMany(new Trip[] { new(1, null, 0), new(2, null, 0) }, new RegressionPrediction[2]);
        using var missing = ModelHost.FromStore(store.Store, "measured/2", FakeComponents.All);
        await Assert.ThrowsAsync<StoreException>(() => missing.RefreshAsync().AsTask());
        Assert.Contains(("mlops.serving.swaps", 1, "model=measured version=measured/1"), seen);
        Assert.Contains(("mlops.serving.predictions", 2, "model=measured version=measured/1"), seen);
        Assert.Contains(("mlops.serving.load_failures", 1, "model=measured/2 code=MLOPS7200"), seen);
        Assert.Contains(seen, m => m.Name == "mlops.serving.duration" && m.Value > 0 && m.Tags == "model=measured version=measured/1");
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(" ", tags.ToArray().Select(t => $"{t.Key}={t.Value}"));
}
