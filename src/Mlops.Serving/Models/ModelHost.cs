using Mlops.Metadata;

namespace Mlops.Serving;

/// <summary>
/// Keeps one model served: loads the version that a reference names, replaces it when the reference moves, and keeps the last
/// good version when a new one is refused. Predictions that are under way finish on the version they began with.
/// </summary>
/// <remarks>
/// Thread-safe. A replaced version is dropped when its last prediction ends; a model that holds native memory frees it in its
/// finalizer.
/// </remarks>
public sealed class ModelHost : IDisposable
{
    private readonly IModelSource source;
    private readonly ModelLoader loader;
    private readonly ModelHostOptions options;
    private readonly SemaphoreSlim refreshing = new(1, 1);
    private readonly Lock registering = new();
    private volatile ServedModel? current;
    private RowShape[] shapes = [];

    internal ModelHost(IModelSource source, ComponentSet components, ModelHostOptions? options)
    {
        ArgumentNullException.ThrowIfNull(components);
        this.source = source;
        this.options = options ?? new ModelHostOptions();
        loader = new ModelLoader(source, components, this.options);
    }

    /// <summary>What is served: the reference, or the path of a loose bundle.</summary>
    public string Name => source.Name;

    /// <summary>The version that serves now; null before the first one was loaded.</summary>
    public ServedModel? Current => current;

    /// <summary>Serves a model of a store. Nothing is loaded before <see cref="RefreshAsync"/>.</summary>
    /// <param name="store">The store.</param>
    /// <param name="reference"><c>name@alias</c> or <c>name/version</c>.</param>
    /// <param name="components">The components that the host knows.</param>
    /// <param name="options">How it is loaded; null for the defaults.</param>
    /// <exception cref="ServingException">The reference is neither.</exception>
    public static ModelHost FromStore(MlopsStore store, string reference, ComponentSet components, ModelHostOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new ModelHost(new StoreModelSource(store, ModelReference.Parse(reference)), components, options);
    }

    /// <summary>Serves a loose bundle. Nothing is loaded before <see cref="RefreshAsync"/>; another content of the file is another version.</summary>
    /// <param name="path">The path of the bundle.</param>
    /// <param name="components">The components that the host knows.</param>
    /// <param name="options">How it is loaded; null for the defaults.</param>
    public static ModelHost FromFile(string path, ComponentSet components, ModelHostOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new ModelHost(new FileModelSource(path), components, options);
    }

    /// <summary>Creates the predictor for a record. From then on every version must fit that record, or it is refused.</summary>
    /// <typeparam name="TIn">The record of a row.</typeparam>
    /// <typeparam name="TOut">The type of a prediction.</typeparam>
    /// <exception cref="ServingException">The record lacks columns that the loaded version reads.</exception>
    public IPredictor<TIn, TOut> CreatePredictor<TIn, TOut>()
        where TIn : IDataRow<TIn>
        where TOut : IPrediction<TOut>
    {
        Register(new RowShape(typeof(TIn).Name, TIn.Schema));
        return new Predictor<TIn, TOut>(this);
    }

    /// <summary>Creates a predictor that reads rows as JSON.</summary>
    /// <typeparam name="TOut">The type of a prediction.</typeparam>
    /// <param name="rows">The columns that clients send; null for the columns that the model reads.</param>
    /// <param name="jsonOptions">The bounds; null for the defaults.</param>
    /// <exception cref="ServingException">The schema lacks columns that the loaded version reads.</exception>
    public JsonPredictor<TOut> CreateJsonPredictor<TOut>(DataSchema? rows = null, JsonRowOptions? jsonOptions = null)
        where TOut : IPrediction<TOut>
    {
        if (rows is not null) Register(new RowShape("The schema of the rows", rows));
        return new JsonPredictor<TOut>(this, rows, jsonOptions ?? new JsonRowOptions());
    }

    /// <summary>Looks which version the reference names and, when it is another one, loads it and lets it serve.</summary>
    /// <param name="cancellationToken">Stops the loading; the last version keeps serving.</param>
    /// <returns>True when the version was replaced.</returns>
    /// <exception cref="ServingException">The new version was refused; the last good one keeps serving.</exception>
    /// <exception cref="StoreException">The store could not be read; the last good version keeps serving.</exception>
    public async ValueTask<bool> RefreshAsync(CancellationToken cancellationToken = default)
    {
        await refreshing.WaitAsync(cancellationToken);
        try
        {
            var found = await FindAsync(cancellationToken);
            if (current is { } serving && serving.Info.Version == found.Version && serving.Info.Bundle == found.Bundle) return false;
            var next = await loader.LoadAsync(found, cancellationToken);
            lock (registering)
            {
                foreach (var shape in shapes) shape.Check(next);
                current = next;
            }
            ServingMetrics.Swapped(next.Info);
            return true;
        }
        catch (MlopsException e)
        {
            ServingMetrics.Failed(Name, e.Code);
            throw;
        }
        finally
        {
            refreshing.Release();
        }
    }

    /// <summary>Refreshes at once and then again and again, until it is cancelled. A refused version is tried again each time.</summary>
    /// <param name="interval">The time between two looks.</param>
    /// <param name="progress">Receives what every look brought, on the thread of the watcher; may be null.</param>
    /// <param name="cancellationToken">Ends the watching.</param>
    public async Task WatchAsync(TimeSpan interval, IProgress<ModelRefresh>? progress = null, CancellationToken cancellationToken = default)
    {
        using var timer = new PeriodicTimer(interval, options.Time);
        do
        {
            try
            {
                var swapped = await RefreshAsync(cancellationToken);
                progress?.Report(new ModelRefresh(current?.Info, swapped));
            }
            catch (MlopsException e)
            {
                progress?.Report(new ModelRefresh(current?.Info, false, e));
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>Frees the lock of the host. Predictors keep answering with the last version.</summary>
    public void Dispose() => refreshing.Dispose();

    internal ServedModel Required() => current ?? throw new ServingException(new Problem(
        ServingDiagnostics.ModelNotLoaded, $"No version of '{Name}' is loaded", Expected: "a version that was loaded before the first prediction",
        Remedy: "Await RefreshAsync first, and look at its error when it fails."));

    private async ValueTask<ModelVersionInfo> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await source.FindAsync(cancellationToken);
        }
        catch (Exception e) when (e is not (MlopsException or OperationCanceledException))
        {
            throw new ServingException(
                new Problem(
                    ServingDiagnostics.StoreNotReadable, $"The version of '{Name}' cannot be looked up: {e.Message}",
                    Remedy: "The last good version keeps serving; check that the store can be reached."),
                e);
        }
    }

    private void Register(RowShape shape)
    {
        lock (registering)
        {
            if (current is { } serving) shape.Check(serving);
            shapes = [.. shapes, shape];
        }
    }
}
