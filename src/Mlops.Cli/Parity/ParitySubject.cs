using Mlops.Metadata;
using Mlops.Training;
using Mlops.Transform;

namespace Mlops.Cli;

/// <summary>A transform that is replayed, with the model that reads its features when there is one.</summary>
/// <param name="Kind">The kind of the artifact.</param>
/// <param name="Digest">The digest of the bundle file, or of the manifest of the artifact.</param>
/// <param name="Model">The name of the model; empty for a transform alone.</param>
/// <param name="Transform">The transform.</param>
/// <param name="Scorer">The model; null for a transform alone.</param>
internal sealed record ParitySubject(string Kind, Digest Digest, string Model, FittedTransform Transform, IModel? Scorer)
{
    /// <summary>The replay of the scores of the model; null when all are equal.</summary>
    public Problem? ScoreDifference { get; private init; }

    /// <summary>How many scores were compared; 0 when there is no model, or it has none stored.</summary>
    public int ScoreCount { get; private init; }

    public static async Task<ParitySubject> OpenAsync(string path, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path)) return UnpackedBundle.IsOne(path) ? Load(UnpackedBundle.Open(path), Digest.Of(UnpackedBundle.Manifest(path))) : Load(path);
        if (!File.Exists(path)) throw InputFile.Unknown(path, "Name a bundle, or the directory of a bundle or of a transform.");
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        var digest = await Digest.OfAsync(stream, cancellationToken);
        return Load(Bundle.Open(path), digest);
    }

    private static ParitySubject Load(string directory)
    {
        var (artifact, reader) = ArtifactFolder.Open(directory);
        return artifact.Kind switch
        {
            ArtifactKinds.Bundle => Load(Bundle.Open(reader), artifact.Digest),
            ArtifactKinds.Transform => new ParitySubject(artifact.Kind, artifact.Digest, "", (FittedTransform)new TransformComponent().Load(reader), null),
            _ => throw new ArtifactException(new Problem(
                CliDiagnostics.NothingToReplay, $"The directory holds an artifact of kind '{artifact.Kind}'", directory,
                $"an artifact of kind '{ArtifactKinds.Bundle}' or '{ArtifactKinds.Transform}'",
                "Name the bundle that a version serves: 'mlops models show' tells its digest.")),
        };
    }

    private static ParitySubject Load(Bundle opened, Digest digest)
    {
        using var bundle = opened;
        bundle.Verify();
        var components = new ComponentSet(new TransformComponent(), new LogisticRegressionComponent(), new LinearRegressionComponent());
        var (transform, model) = bundle.LoadModel(components);
        var (count, difference) = (0, (Problem?)null);
        try
        {
            count = ParityScores.Replay(bundle.Part(BundleParts.Model), transform, model);
        }
        catch (MlopsException e) when (e is ServingException or ModelException)
        {
            difference = e.Problem;
        }
        return new ParitySubject(ArtifactKinds.Bundle, digest, bundle.Model, (FittedTransform)transform, model)
        {
            ScoreCount = count, ScoreDifference = difference,
        };
    }
}
