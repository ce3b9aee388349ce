using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Mlops.Serving.AspNetCore;

/// <summary>
/// Healthy when every model is loaded and verified; degraded when one serves an older version because a newer one was refused;
/// unhealthy when one is not loaded.
/// </summary>
internal sealed class ModelHealthCheck(IEnumerable<ModelRegistration> registrations) : IHealthCheck
{
    private readonly ModelRegistration[] models = [.. registrations];

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        var missing = new List<string>();
        var stale = new List<string>();
        foreach (var model in models)
        {
            var version = model.Host.Current?.Info;
            data[model.Host.Name] = version is null
                ? "not loaded"
                : $"{version}, loaded at {version.LoadedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}";
            if (version is null) missing.Add($"'{model.Host.Name}' is not loaded{Reason(model)}");
            else if (model.Failure is not null) stale.Add($"'{model.Host.Name}' could not be refreshed{Reason(model)}");
        }
        return Task.FromResult((missing.Count, stale.Count) switch
        {
            (> 0, _) => new HealthCheckResult(context.Registration.FailureStatus, string.Join("; ", missing), data: data),
            (_, > 0) => HealthCheckResult.Degraded(string.Join("; ", stale), data: data),
            _ => HealthCheckResult.Healthy(string.Create(CultureInfo.InvariantCulture, $"{models.Length} models are served"), data),
        });
    }

    private static string Reason(ModelRegistration model) => model.Failure is { } failure ? $": {failure.Message}" : "";
}
