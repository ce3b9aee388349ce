using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Mlops;
using Mlops.Metadata;
using Mlops.Serving.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Mlops.Sdk to a host.</summary>
public static class MlopsServiceCollectionExtensions
{
    /// <summary>Adds the store that models are loaded from. Go on with <see cref="MlopsBuilder.AddModel"/>.</summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="store">The store.</param>
    /// <param name="components">The components that bundles may need, usually <c>MlopsComponents.Referenced</c>.</param>
    /// <param name="configure">
    /// Changes the options, for example <c>o => o with { FailStart = true }</c>; null for the defaults.
    /// </param>
    public static MlopsBuilder AddMlops(
        this IServiceCollection services, MlopsStore store, ComponentSet components, Func<MlopsOptions, MlopsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(components);
        var options = new MlopsOptions();
        services.TryAddSingleton(store);
        services.TryAddSingleton(components);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ModelWatcher>());
        return new MlopsBuilder(services, store, components, configure?.Invoke(options) ?? options);
    }
}
