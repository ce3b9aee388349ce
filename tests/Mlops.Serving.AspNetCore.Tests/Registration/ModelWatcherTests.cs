using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mlops.Serving.Tests;

namespace Mlops.Serving.AspNetCore.Tests;

public sealed class SwapTests
{
    [Fact]
    public async Task Post_WhileTheAliasMoves_NeverFails()
    {
        await using var host = await WebHost.StartProductionAsync(o => o with { RefreshInterval = TimeSpan.FromMilliseconds(1) });
        for (var number = 2; number <= 5; number++) await host.Store.AddAsync(FakeBundle.Content(number));
        var seen = new HashSet<string>();
        for (var round = 0; round < 400; round++)
        {
            host.Store.Point("production", round / 20 % 5 + 1);
            using var response = await host.PostAsync("""{"fare":3}""");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var version = response.Headers.GetValues(MlopsHeaders.ModelVersion).Single();
            var number = int.Parse(version["taxi-tips/".Length..], System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal($$"""{"value":{{number}}003}""", await response.Content.ReadAsStringAsync());
            seen.Add(version);
        }
        Assert.True(seen.Count > 1);
    }

    [Fact]
    public async Task Health_FollowsTheModel()
    {
        await using var host = await WebHost.StartProductionAsync();
        Assert.Equal("Healthy", await host.Client.GetStringAsync("/health"));
        await host.Store.AddAsync(FakeBundle.Content(2, replays: false));
        host.Store.Point("production", 2);
        await UntilAsync(async () => await host.Client.GetStringAsync("/health") == "Degraded");
        using var response = await host.PostAsync("""{"fare":3}""");
        Assert.Equal("""{"value":1003}""", await response.Content.ReadAsStringAsync());
        host.Store.Point("production", 1);
        await UntilAsync(async () => await host.Client.GetStringAsync("/health") == "Healthy");
        await UntilAsync(() => Task.FromResult(host.Logs.Messages.Count >= 3));
        Assert.Equal([8301, 8302, 8303], host.Logs.Messages.Select(m => m.Id));
        Assert.Equal("'taxi-tips@production' is served by taxi-tips/1; 5 parity rows replayed", host.Logs.Messages[0].Text);
    }

    [Fact]
    public async Task Health_NothingLoaded_IsUnhealthy()
    {
        await using var host = await WebHost.StartAsync(new FakeStore());
        using var response = await host.Client.GetAsync("/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task StartAsync_FailStart_EndsTheStart()
    {
        var error = await Assert.ThrowsAsync<StoreException>(() => WebHost.StartAsync(new FakeStore(), o => o with { FailStart = true }));
        Assert.Equal(Mlops.Metadata.MetadataDiagnostics.UnknownModelVersion, error.Code);
    }

    [Fact]
    public async Task AddModel_Predictor_IsASingletonAndKeyed()
    {
        await using var host = await WebHost.StartProductionAsync();
        var predictor = host.Services.GetRequiredService<IPredictor<Trip, RegressionPrediction>>();
        Assert.Same(predictor, host.Services.GetRequiredService<IPredictor<Trip, RegressionPrediction>>());
        Assert.Same(predictor, host.Services.GetRequiredKeyedService<IPredictor<Trip, RegressionPrediction>>("taxi-tips@production"));
        Assert.Equal(1003, predictor.Predict(new Trip(3, null, 0)).Value);
    }

    internal static async Task UntilAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 1000; i++)
        {
            if (await condition()) return;
            await Task.Delay(10);
        }
        Assert.Fail("The condition was not reached.");
    }
}
