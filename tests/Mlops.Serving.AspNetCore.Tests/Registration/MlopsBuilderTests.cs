using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Mlops.Serving.Tests;

namespace Mlops.Serving.AspNetCore.Tests;

public sealed class MlopsBuilderTests
{
    [Fact]
    public async Task AddModel_Predictor_IsASingletonAndKeyed()
    {
        await using var host = await WebHost.StartProductionAsync();
        var predictor = host.Services.GetRequiredService<IPredictor<Trip, RegressionPrediction>>();
        Assert.Same(predictor, host.Services.GetRequiredService<IPredictor<Trip, RegressionPrediction>>());
        Assert.Same(predictor, host.Services.GetRequiredKeyedService<IPredictor<Trip, RegressionPrediction>>("taxi-tips@production"));
        Assert.Equal(1003, predictor.Predict(new Trip(3, null, 0)).Value);
    }

    [Fact]
    public async Task AddModel_TwoModels_AreServedUnderTheirReferences()
    {
        var store = new FakeStore();
        await store.AddAsync(FakeBundle.Content(1));
        await store.AddAsync(FakeBundle.Content(2));
        store.Point("production", 1);
        store.Point("candidate", 2);
        using var host = Host(store, b => b
            .AddModel<Trip, RegressionPrediction>("taxi-tips@production")
            .AddModel<Trip, RegressionPrediction>("taxi-tips@candidate"));
        await host.StartAsync();

        double Predict(string key) => host.Services
            .GetRequiredKeyedService<IPredictor<Trip, RegressionPrediction>>(key).Predict(new Trip(3, null, 0)).Value;

        Assert.Equal((1003, 2003), (Predict("taxi-tips@production"), Predict("taxi-tips@candidate")));
        await host.StopAsync();
    }

    [Theory]
    [InlineData("taxi-tips")]
    [InlineData("taxi-tips@")]
    [InlineData("taxi-tips/zero")]
    [InlineData("@production")]
    [InlineData("")]
    public void AddModel_TextThatIsNoReference_IsATypedErrorAtRegistration(string reference)
    {
        var builder = new ServiceCollection().AddMlops(new FakeStore().Store, FakeComponents.All);

        var error = Assert.ThrowsAny<MlopsException>(() => builder.AddModel<Trip, RegressionPrediction>(reference));

        Assert.Contains($"'{reference}'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(builder.Services, s => s.ServiceType == typeof(IPredictor<Trip, RegressionPrediction>));
    }

    [Fact]
    public async Task StartAsync_UnknownModelAndFailStart_SuggestsTheNearestModel()
    {
        var store = new FakeStore();
        await store.AddAsync(FakeBundle.Content(1));
        using var host = Host(
            store, b => b.AddModel<Trip, RegressionPrediction>("taxi-tisp@production"), o => o with { FailStart = true });

        var error = await Assert.ThrowsAsync<StoreException>(() => host.StartAsync());

        Assert.Contains("There is no model 'taxi-tisp'", error.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'taxi-tips'?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddMlops_Twice_WatchesOnce()
    {
        var services = new ServiceCollection();
        var store = new FakeStore();
        services.AddMlops(store.Store, FakeComponents.All);
        services.AddMlops(store.Store, FakeComponents.All);

        Assert.Single(services, s => s.ServiceType == typeof(IHostedService));
    }

    private static IHost Host(FakeStore store, Action<MlopsBuilder> add, Func<MlopsOptions, MlopsOptions>? configure = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging();
        add(builder.Services.AddMlops(store.Store, FakeComponents.All, configure));
        return builder.Build();
    }
}
