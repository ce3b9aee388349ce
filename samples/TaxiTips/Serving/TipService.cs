namespace TaxiTips;

/// <summary>The web endpoint: POST a trip, receive the probability of a good tip.</summary>
internal static class TipService
{
    public static async Task RunAsync(MlopsStore store, string urls, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls);
        builder.Services.AddMlops(store, MlopsComponents.Referenced)
            .AddModel<TaxiTrip, TipPrediction>("taxi-tips@production");
        builder.Services.AddHealthChecks().AddMlopsHealth();
        await using var app = builder.Build();
        app.MapModel<TaxiTrip, TipPrediction>("/tips");
        app.MapHealthChecks("/health");
        await app.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync($$"""
            Listening on {{urls}}. Try:
              curl -i {{urls}}/tips -H 'content-type: application/json' -d '{"payment_type":"Credit Card","fare":12.5,"trip_miles":2.1,"trip_start_hour":19}'
              curl {{urls}}/health
            """);
        await app.WaitForShutdownAsync(cancellationToken);
    }
}
