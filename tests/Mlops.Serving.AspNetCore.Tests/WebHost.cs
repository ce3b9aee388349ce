using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mlops.Serving.Tests;

namespace Mlops.Serving.AspNetCore.Tests;

/// <summary>An application with one model, on an in-memory server.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebHost(WebApplication app, FakeStore store, LogList logs)
    {
        this.app = app;
        Store = store;
        Logs = logs;
        Client = app.GetTestClient();
    }

    public FakeStore Store { get; }

    public LogList Logs { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<WebHost> StartAsync(FakeStore store, Func<MlopsOptions, MlopsOptions>? configure = null)
    {
        var logs = new LogList();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(logs);
        builder.Services.AddMlops(store.Store, FakeComponents.All, configure ?? (o => o with { RefreshInterval = TimeSpan.FromMilliseconds(20) }))
            .AddModel<Trip, RegressionPrediction>("taxi-tips@production");
        builder.Services.AddHealthChecks().AddMlopsHealth();
        var app = builder.Build();
        app.MapModel<Trip, RegressionPrediction>("/tips");
        app.MapHealthChecks("/health");
        await app.StartAsync();
        return new WebHost(app, store, logs);
    }

    public static async Task<WebHost> StartProductionAsync(Func<MlopsOptions, MlopsOptions>? configure = null)
    {
        var store = new FakeStore();
        await store.AddAsync(FakeBundle.Content(1));
        store.Point("production", 1);
        return await StartAsync(store, configure);
    }

    public Task<HttpResponseMessage> PostAsync(string json, string contentType = "application/json") => Client.PostAsync(
        "/tips", new StringContent(json, System.Text.Encoding.UTF8, contentType));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
