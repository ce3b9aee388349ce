using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Mlops.Serving.Tests;

namespace Mlops.Serving.AspNetCore.Tests;

public sealed class ModelHealthCheckTests
{
    [Fact]
    public async Task Health_FollowsTheModel()
    {
        await using var host = await WebHost.StartProductionAsync();
        Assert.Equal("Healthy", await host.Client.GetStringAsync("/health"));
        await host.Store.AddAsync(FakeBundle.Content(2, replays: false));
        host.Store.Point("production", 2);
        await Waiting.UntilAsync(async () => await host.Client.GetStringAsync("/health") == "Degraded");
        using var response = await host.PostAsync("""{"fare":3}""");
        Assert.Equal("""{"value":1003}""", await response.Content.ReadAsStringAsync());
        host.Store.Point("production", 1);
        await Waiting.UntilAsync(async () => await host.Client.GetStringAsync("/health") == "Healthy");
        await Waiting.UntilAsync(() => Task.FromResult(host.Logs.Messages.Count >= 3));
        Assert.Equal([8301, 8302, 8303], host.Logs.Messages.Select(m => m.Id));
        Assert.Equal("'taxi-tips@production' is served by taxi-tips/1; 5 parity rows replayed", host.Logs.Messages[0].Text);
    }

    [Fact]
    public async Task Health_NothingLoaded_IsUnhealthyUntilTheModelIs()
    {
        await using var host = await WebHost.StartAsync(new FakeStore());
        using (var before = await host.Client.GetAsync("/health"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        }

        await host.Store.AddAsync(FakeBundle.Content(1));
        host.Store.Point("production", 1);

        await Waiting.UntilAsync(async () => (await host.Client.GetAsync("/health")).IsSuccessStatusCode);
        using var response = await host.PostAsync("""{"fare":3}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Check_NothingLoaded_SaysWhichModelAndWhy()
    {
        await using var services = Services(new FakeStore(), "taxi-tips@production");

        var entry = await CheckAsync(services, refresh: true);

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.StartsWith("'taxi-tips@production' is not loaded: MLOPS7200: There is no model 'taxi-tips'", entry.Description);
        Assert.Equal("not loaded", entry.Data["taxi-tips@production"]);
    }

    [Fact]
    public async Task Check_OneOfTwoModelsLoaded_IsUnhealthyAndTellsBoth()
    {
        var store = new FakeStore();
        await store.AddAsync(FakeBundle.Content(1));
        store.Point("production", 1);
        await using var services = Services(store, "taxi-tips@production", "taxi-tips@candidate");

        var entry = await CheckAsync(services, refresh: true);

        Assert.Equal(HealthStatus.Unhealthy, entry.Status);
        Assert.StartsWith("taxi-tips/1, loaded at ", (string)entry.Data["taxi-tips@production"]);
        Assert.Equal("not loaded", entry.Data["taxi-tips@candidate"]);
        Assert.Contains("has no alias 'candidate'", entry.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("'taxi-tips@production' is", entry.Description, StringComparison.Ordinal);

        store.Point("candidate", 1);
        entry = await CheckAsync(services, refresh: true);

        Assert.Equal((HealthStatus.Healthy, "2 models are served"), (entry.Status, entry.Description));
    }

    [Fact]
    public async Task Check_BeforeTheHostStarted_IsUnhealthy()
    {
        await using var services = Services(new FakeStore(), "taxi-tips@production");

        var entry = await CheckAsync(services, refresh: false);

        Assert.Equal((HealthStatus.Unhealthy, "'taxi-tips@production' is not loaded"), (entry.Status, entry.Description));
    }

    private static ServiceProvider Services(FakeStore store, params string[] references)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        var builder = services.AddMlops(store.Store, FakeComponents.All);
        foreach (var reference in references) builder.AddModel<Trip, RegressionPrediction>(reference);
        services.AddHealthChecks().AddMlopsHealth();
        return services.BuildServiceProvider();
    }

    private static async Task<HealthReportEntry> CheckAsync(ServiceProvider services, bool refresh)
    {
        if (refresh)
        {
            // The same service looks once at its start; it is not left running.
            var watcher = services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<ModelWatcher>().Single();
            await watcher.StartAsync(CancellationToken.None);
            await watcher.StopAsync(CancellationToken.None);
        }
        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        return report.Entries["mlops"];
    }
}
