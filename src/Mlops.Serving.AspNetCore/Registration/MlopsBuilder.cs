using Microsoft.Extensions.DependencyInjection;
using Mlops.Metadata;

namespace Mlops.Serving.AspNetCore;

/// <summary>Adds models to a host.</summary>
/// <remarks>Not thread-safe: used while the host is built.</remarks>
public sealed class MlopsBuilder
{
    private readonly MlopsStore store;
    private readonly ComponentSet components;
    private readonly MlopsOptions options;

    internal MlopsBuilder(IServiceCollection services, MlopsStore store, ComponentSet components, MlopsOptions options) =>
        (Services, this.store, this.components, this.options) = (services, store, components, options);

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Serves a model of the store: registers <see cref="IPredictor{TIn, TOut}"/> as a singleton, loads the version when the host
    /// starts and follows the alias. The same predictor is also registered under the reference as key.
    /// </summary>
    /// <typeparam name="TIn">The record of a row.</typeparam>
    /// <typeparam name="TOut">The type of a prediction.</typeparam>
    /// <param name="reference"><c>name@alias</c> or <c>name/version</c>.</param>
    /// <exception cref="StoreException">The reference is neither.</exception>
    public MlopsBuilder AddModel<TIn, TOut>(string reference)
        where TIn : IDataRow<TIn>
        where TOut : IPrediction<TOut> =>
        Add<TIn, TOut>(reference, ModelHost.FromStore(store, reference, components, options.Host));

    /// <summary>Serves a loose bundle in the same way; another content of the file is another version.</summary>
    /// <typeparam name="TIn">The record of a row.</typeparam>
    /// <typeparam name="TOut">The type of a prediction.</typeparam>
    /// <param name="path">The path of the bundle, also the key of the predictor.</param>
    public MlopsBuilder AddBundle<TIn, TOut>(string path)
        where TIn : IDataRow<TIn>
        where TOut : IPrediction<TOut> =>
        Add<TIn, TOut>(path, ModelHost.FromFile(path, components, options.Host));

    private MlopsBuilder Add<TIn, TOut>(string key, ModelHost host)
        where TIn : IDataRow<TIn>
        where TOut : IPrediction<TOut>
    {
        var registration = new ModelRegistration(host, options);
        var model = new TypedModel<TIn, TOut>(registration);
        Services.AddSingleton(_ => registration);
        Services.AddSingleton(model);
        Services.AddKeyedSingleton(key, model);
        Services.AddSingleton(model.Predictor);
        Services.AddKeyedSingleton(key, model.Predictor);
        return this;
    }
}
