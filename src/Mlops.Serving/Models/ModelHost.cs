using System.Runtime.ExceptionServices;
using Mlops.Metadata;

namespace Mlops.Serving;

/// <summary>
/// Keeps one model served: loads the version that a reference names, replaces it when the reference moves, and keeps the last
/// good version when a new one is refused. Predictions that are under way finish on the version they began with.
/// </summary>
/// <remarks>
/// Thread-safe. A replaced version is not disposed but dropped, and the garbage collector takes it after its last prediction: to
/// know that moment, every prediction would have to count itself in and out on memory that all threads share. A model that holds
/// native memory keeps it in a <see cref="System.Runtime.InteropServices.SafeHandle"/>, which is freed in the same way.
/// </remarks>
public sealed class ModelHost : IDisposable
{
    private readonly IModelSource source;
    private readonly ModelLoader loader;
    private readonly ModelHostOptions options;
    private readonly SemaphoreSlim refreshing = new(1, 1);
    private readonly Lock registering = new();
    private volatile ServedModel? current;
    private RefusedVersion? refused;
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
    /// <exception cref="StoreException">The reference is neither.</exception>
    public static ModelHost FromStore(
        MlopsStore store, string reference, ComponentSet components, ModelHostOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new ModelHost(new StoreModelSource(store, ModelReference.Parse(reference)), components, options);
    }

    /// <summary>
    /// Serves a loose bundle. Nothing is loaded before <see cref="RefreshAsync"/>; another content of the file is another
    /// version.
    /// </summary>
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

    /// <summary>
    /// Looks which version the reference names and, when it is another one, loads it and lets it serve. A version that was
    /// refused
    /// before is tried again.
    /// </summary>
    /// <param name="cancellationToken">Stops the loading; the last version keeps serving.</param>
    /// <returns>True when the version was replaced.</returns>
    /// <exception cref="ServingException">The new version was refused; the last good one keeps serving.</exception>
    /// <exception cref="StoreException">
    /// The reference names nothing, or the store could not be read; the last good version keeps serving.
    /// </exception>
    public async ValueTask<bool> RefreshAsync(CancellationToken cancellationToken = default)
    {
        var refresh = await LookAsync(triesRefusedAgain: true, cancellationToken);
        if (refresh.Failure is not null) ExceptionDispatchInfo.Throw(refresh.Failure);
        return refresh.Swapped;
    }

    /// <summary>
    /// Refreshes at once and then again and again, until it is cancelled. A version that was refused is not loaded again until
    /// the
    /// reference names another one, or <see cref="RefreshAsync"/> is called; when only the disk or the store
    /// failed, it is tried again each time.
    /// </summary>
    /// <param name="interval">The time between two looks.</param>
    /// <param name="progress">Receives what every look brought, on the thread of the watcher; may be null.</param>
    /// <param name="cancellationToken">Ends the watching.</param>
    public async Task WatchAsync(
        TimeSpan interval, IProgress<ModelRefresh>? progress = null, CancellationToken cancellationToken = default)
    {
        using var timer = new PeriodicTimer(interval, options.Time);
        do
        {
            var refresh = await LookAsync(triesRefusedAgain: false, cancellationToken);
            progress?.Report(refresh);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>Frees the lock of the host. Predictors keep answering with the last version.</summary>
    public void Dispose() => refreshing.Dispose();

    internal ServedModel Required() => current ?? throw new ServingException(new Problem(
        ServingDiagnostics.ModelNotLoaded, $"No version of '{Name}' is loaded", Expected: "a version that was loaded before the first prediction",
        Remedy: "Await RefreshAsync first, and look at its error when it fails."));

    private async ValueTask<ModelRefresh> LookAsync(bool triesRefusedAgain, CancellationToken cancellationToken)
    {
        await refreshing.WaitAsync(cancellationToken);
        try
        {
            var found = await FindAsync(cancellationToken);
            if (current is { } serving && found.IsSameAs(serving.Info)) return Outcome(swapped: false);
            if (!triesRefusedAgain && refused is { } known && found.IsSameAs(known.Version)) return Outcome(false, known.Why);
            await SwapAsync(found, cancellationToken);
            return Outcome(swapped: true);
        }
        catch (MlopsException e)
        {
            ServingMetrics.Failed(Name, e.Code);
            return Outcome(false, e);
        }
        finally
        {
            refreshing.Release();
        }

        ModelRefresh Outcome(bool swapped, MlopsException? failure = null) => new(current?.Info, swapped, failure);
    }

    private async ValueTask SwapAsync(ModelVersionInfo version, CancellationToken cancellationToken)
    {
        refused = null;
        try
        {
            var next = await loader.LoadAsync(version, cancellationToken);
            lock (registering)
            {
                foreach (var shape in shapes) shape.Check(next);
                current = next;
            }
            ServingMetrics.Swapped(next.Info);
        }
        catch (MlopsException e) when (RefusedVersion.IsLasting(e))
        {
            refused = new RefusedVersion(version, e);
            throw;
        }
    }

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
