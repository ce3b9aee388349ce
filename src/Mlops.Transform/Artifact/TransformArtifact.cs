using System.Globalization;
using System.Text.Json;

namespace Mlops.Transform;

/// <summary>
/// The files of an artifact of kind <see cref="ArtifactKinds.Transform"/>, described in <c>docs/formats/transform.md</c>.
/// </summary>
internal static class TransformArtifact
{
    public const int FormatVersion = 2;

    public const string FileName = "transform.json";

    public static void Save(FittedTransform transform, IArtifactWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var assets = new AssetWriter(writer);
        writer.Write(FileName, json => TransformJson.Write(json, transform, assets));
        writer.Write(ParityJson.FileName, json => ParityJson.Write(json, transform.Parity));
    }

    /// <exception cref="ArtifactException">The artifact is damaged or of a newer format.</exception>
    /// <exception cref="KeyException">A key is not there, or is another one.</exception>
    public static FittedTransform Load(IArtifactReader reader, LoadServices services)
    {
        ArgumentNullException.ThrowIfNull(reader);
        CheckVersion(reader.FormatVersion, "manifest");
        try
        {
            var bare = reader.Read(FileName, json => TransformJson.Read(json, reader, services));
            var parity = reader.Read(ParityJson.FileName, json => ParityJson.Read(json, bare.InputSchema, bare.Layout));
            return new FittedTransform(bare.InputSchema, bare.TrainingSchema, bare.Label, bare.Operations, parity);
        }
        catch (Exception e) when (e is OverflowException or (MlopsException and not (ArtifactException or KeyException)))
        {
            throw new ArtifactException(
                new Problem(
                    DiagnosticCodes.InvalidDocument,
                    $"The transform cannot be read: {(e as MlopsException)?.Problem.Found ?? e.Message}",
                    FileName,
                    "the format of docs/formats/transform.md",
                    "The artifact is damaged: fit the transform again."),
                e);
        }
    }

    /// <exception cref="ArtifactException">The version is newer than this code.</exception>
    public static void CheckVersion(int version, string file)
    {
        if (version < 1) throw new FormatException($"format version {version}");
        if (version <= FormatVersion) return;
        throw new ArtifactException(new Problem(
            DiagnosticCodes.NewerFormat,
            string.Create(CultureInfo.InvariantCulture, $"The transform has format version {version}"),
            file,
            string.Create(CultureInfo.InvariantCulture, $"at most version {FormatVersion}"),
            "Update Mlops.Transform, or fit the transform with the older version."));
    }
}
