using Mlops.Metadata;

namespace Mlops.Pipelines;

/// <summary>Finds the results of earlier executions.</summary>
internal static class StepCache
{
    /// <summary>An execution with the same key whose artifact is in the store and whole; null when there is none.</summary>
    public static async ValueTask<(ExecutionRecord Execution, IArtifactReader Reader)?> FindAsync(
        MlopsStore store, Digest key, CancellationToken cancellationToken)
    {
        var found = await store.Runs.FindExecutionAsync(key, cancellationToken);
        if (found is null || !await store.Artifacts.ContainsAsync(found.Output, cancellationToken)) return null;
        try
        {
            var reader = await store.Artifacts.OpenAsync(found.Output, cancellationToken);
            foreach (var file in reader.Files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await using var opened = reader.OpenRead(file);
            }
            return (found, reader);
        }
        catch (ArtifactException e) when (e.Code != DiagnosticCodes.NewerFormat)
        {
            // Damaged: computing it again replaces it by a whole one.
            return null;
        }
    }
}
