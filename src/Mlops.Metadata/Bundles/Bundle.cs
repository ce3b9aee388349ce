using System.Text;

namespace Mlops.Metadata;

/// <summary>
/// What serving loads, in one file: transform, model, schema, statistics, evaluation and the verdicts of the gates. Every entry
/// is verified, size and SHA-256, before its first byte is handed out.
/// </summary>
/// <remarks>Thread-safe. Disposing closes the file; readers of parts may not be used afterwards, loaded models may.</remarks>
public sealed class Bundle : IDisposable
{
    private readonly BundleArchive archive;

    private Bundle(BundleArchive archive, string where)
    {
        this.archive = archive;
        Where = where;
    }

    /// <summary>The name of the model.</summary>
    public string Model => archive.Manifest.Model;

    /// <summary>The parts, in ordinal order of their names.</summary>
    public IReadOnlyList<BundlePartInfo> Parts => archive.Manifest.Parts;

    /// <summary>Where the bundle comes from, for messages.</summary>
    public string Where { get; }

    /// <summary>Opens the bundle inside an artifact of kind <see cref="ArtifactKinds.Bundle"/>.</summary>
    /// <param name="artifact">The artifact.</param>
    /// <exception cref="ArtifactException">It is not a bundle, or it is damaged.</exception>
    public static Bundle Open(IArtifactReader artifact)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        if (!artifact.Files.Contains(BundleFormat.FileName, StringComparer.Ordinal))
            throw new ArtifactException(new Problem(
                BundleDiagnostics.NotABundle, $"An artifact of kind '{artifact.Kind}' has no file '{BundleFormat.FileName}'",
                Expected: $"an artifact of kind '{ArtifactKinds.Bundle}'", Remedy: "Open the artifact that a model version names."));
        return Open(artifact.OpenRead(BundleFormat.FileName), BundleFormat.FileName);
    }

    /// <summary>Opens a loose file.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="ArtifactException">There is no such file, it is not a bundle, or it is damaged.</exception>
    public static Bundle Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return Open(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ArtifactException(
                new Problem(BundleDiagnostics.NotABundle, $"The file cannot be opened: {e.Message}",
                    path, "a bundle", "Check the path and its rights."), e);
        }
    }

    /// <summary>Opens a bundle in a stream.</summary>
    /// <param name="stream">Readable and seekable; it belongs to the bundle from now on, also when opening fails.</param>
    /// <param name="where">Where the bytes come from, for messages.</param>
    /// <exception cref="ArtifactException">It is not a bundle, or it is damaged.</exception>
    public static Bundle Open(Stream stream, string where = "stream")
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new Bundle(BundleArchive.Open(stream, where), where);
    }

    /// <summary>One part, as an artifact of its own.</summary>
    /// <param name="part">The name, see <see cref="BundleParts"/>.</param>
    /// <exception cref="ArtifactException">There is no such part.</exception>
    public IArtifactReader Part(string part) => new BundlePartReader(archive, Info(part));

    /// <summary>Loads the transform and the model.</summary>
    /// <param name="components">The components that the host knows.</param>
    /// <exception cref="ArtifactException">A component is missing, a part is damaged, or the two do not go together.</exception>
    public (IFittedTransform Transform, IModel Model) LoadModel(ComponentSet components)
    {
        ArgumentNullException.ThrowIfNull(components);
        var transform = components.Find<ITransformComponent>(Info(BundleParts.Transform).Type).Load(Part(BundleParts.Transform));
        var model = components.Find<IModelComponent>(Info(BundleParts.Model).Type).Load(Part(BundleParts.Model));
        if (transform.Layout.Width == model.FeatureCount) return (transform, model);
        throw new ArtifactException(new Problem(
            BundleDiagnostics.PartsDoNotFit,
            $"The model reads {model.FeatureCount} features and the transform makes {transform.Layout.Width}", Where,
            "a model that was trained on the features of this transform", "Bundle the two artifacts of one training."));
    }

    /// <summary>The verdicts of the gates.</summary>
    /// <exception cref="ArtifactException">The entry is damaged.</exception>
    public IReadOnlyList<GateResult> ReadGates() => Part(BundleParts.Gates).Read(BundleFormat.Gates, GatesJson.Read);

    /// <summary>The model card, as Markdown.</summary>
    /// <exception cref="ArtifactException">The entry is damaged.</exception>
    public string ReadCard() => Encoding.UTF8.GetString(archive.Read(BundleFormat.Card));

    /// <summary>Verifies every entry against the manifest.</summary>
    /// <param name="cancellationToken">Stops within one entry.</param>
    /// <exception cref="ArtifactException">An entry is damaged.</exception>
    public void Verify(CancellationToken cancellationToken = default)
    {
        foreach (var entry in archive.Manifest.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _ = archive.Read(entry.Name);
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => archive.Dispose();

    private BundlePartInfo Info(string part) =>
        Parts.FirstOrDefault(p => p.Name == part) ?? throw new ArtifactException(new Problem(
        BundleDiagnostics.PartNotFound, $"The bundle has no part '{part}'", Where, Remedy: NearestNames.Suggest(part, Parts.Select(p => p.Name))));
}
