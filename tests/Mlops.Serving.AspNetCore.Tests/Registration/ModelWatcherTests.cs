using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mlops.Serving.Tests;

namespace Mlops.Serving.AspNetCore.Tests;

public sealed class ModelWatcherTests
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
    public async Task StartAsync_FailStart_EndsTheStart()
    {
        var error = await Assert.ThrowsAsync<StoreException>(() => WebHost.StartAsync(new FakeStore(), o => o with { FailStart = true }));
        Assert.Equal(Mlops.Metadata.MetadataDiagnostics.UnknownModelVersion, error.Code);
    }
}
