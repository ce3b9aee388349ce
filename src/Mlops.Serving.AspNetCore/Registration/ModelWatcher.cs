using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mlops.Serving.AspNetCore;

/// <summary>Loads every model when the host starts, and follows its alias until the host stops.</summary>
internal sealed class ModelWatcher(IEnumerable<ModelRegistration> registrations, ILogger<ModelWatcher> logger) : BackgroundService
{
    private readonly ModelRegistration[] models = [.. registrations];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var model in models)
        {
            var log = new RefreshLog(model, logger);
            try
            {
                var swapped = await model.Host.RefreshAsync(cancellationToken);
                log.Report(new ModelRefresh(model.Host.Current?.Info, swapped));
            }
            catch (MlopsException e) when (!model.Options.FailStart)
            {
                log.Report(new ModelRefresh(model.Host.Current?.Info, false, e));
            }
        }
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        models.Select(m => m.Host.WatchAsync(m.Options.RefreshInterval, new RefreshLog(m, logger), stoppingToken)));
}
