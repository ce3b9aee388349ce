namespace Mlops;

/// <summary>
/// Looks into the past of a pipeline, as it was before the span of the current run: so a run that is repeated later sees the
/// same past and computes the same artifacts.
/// </summary>
/// <remarks>All members are thread-safe for concurrent use.</remarks>
public interface IInputResolver
{
    /// <summary>What a step of the same name produced in the latest good run before this span.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The artifact, or null when there was no such run.</returns>
    ValueTask<ArtifactRef?> FindLastGoodAsync(Step step, CancellationToken cancellationToken = default);

    /// <summary>The bundle behind an alias, as it was before this span.</summary>
    /// <param name="model">The name of the model.</param>
    /// <param name="alias">The alias, for example <c>production</c>.</param>
    /// <param name="role">The role of the input.</param>
    /// <param name="cancellationToken">Stops the look-up.</param>
    /// <returns>The bundle, with <c>name/version</c> as its address, or null when the alias did not exist.</returns>
    ValueTask<ResolvedInput?> FindModelAsync(string model, string alias, string role, CancellationToken cancellationToken = default);
}
