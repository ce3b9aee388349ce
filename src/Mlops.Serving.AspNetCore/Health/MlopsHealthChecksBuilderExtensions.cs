using Microsoft.Extensions.Diagnostics.HealthChecks;
using Mlops.Serving.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of models.</summary>
public static class MlopsHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of all models: healthy when each is loaded and verified, degraded when one could not be refreshed, unhealthy
    /// when one is not loaded. Its data names the versions and when they were loaded.
    /// </summary>
    /// <param name="builder">The health checks of the host.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="tags">Tags for choosing checks, for example <c>ready</c>; null for none.</param>
    public static IHealthChecksBuilder AddMlopsHealth(this IHealthChecksBuilder builder, string name = "mlops", IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<ModelHealthCheck>();
        return builder.Add(new HealthCheckRegistration(name, services => services.GetRequiredService<ModelHealthCheck>(), null, tags));
    }
}
