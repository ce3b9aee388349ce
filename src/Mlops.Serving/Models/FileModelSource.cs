using Mlops.Metadata;

namespace Mlops.Serving;

/// <summary>A loose bundle: the file is the version, and another content is another version.</summary>
internal sealed class FileModelSource(string path) : IModelSource
{
    public string Name => path;

    public async ValueTask<ModelVersionInfo> FindAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var digest = await Digest.OfAsync(stream, cancellationToken);
            stream.Position = 0;
            using var bundle = Bundle.Open(stream, path);
            return new ModelVersionInfo(bundle.Model, null, digest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ServingException(
                new Problem(ServingDiagnostics.ModelNotFound, $"The bundle cannot be opened: {e.Message}",
                    path, "a bundle", "Check the path and its rights."), e);
        }
    }

    public ValueTask<Bundle> OpenAsync(ModelVersionInfo version, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Bundle.Open(path));
}
