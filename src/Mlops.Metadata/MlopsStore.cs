namespace Mlops.Metadata;

/// <summary>Everything that is kept: artifacts, runs and models. Packages with a store add <c>MlopsStore.Open(...)</c>.</summary>
/// <remarks>Thread-safe.</remarks>
/// <param name="artifacts">Keeps the artifacts.</param>
/// <param name="runs">Records runs and executions.</param>
/// <param name="models">Keeps models, versions and aliases.</param>
/// <param name="name">Where it is, for people.</param>
public sealed class MlopsStore(IArtifactStore artifacts, IRunStore runs, IModelRegistry models, string name)
{
    /// <summary>Keeps the artifacts.</summary>
    public IArtifactStore Artifacts { get; } = artifacts;

    /// <summary>Records runs and executions.</summary>
    public IRunStore Runs { get; } = runs;

    /// <summary>Keeps models, versions and aliases.</summary>
    public IModelRegistry Models { get; } = models;

    /// <summary>Where it is, for people.</summary>
    public string Name { get; } = name;

    /// <summary>A store that keeps everything in memory, for tests.</summary>
    public static MlopsStore InMemory() =>
        new(new MemoryArtifactStore(), new MemoryRunStore(), new MemoryModelRegistry(), "memory");
}
