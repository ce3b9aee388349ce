using System.Globalization;

namespace Mlops.Metadata;

/// <summary>The ids of what a lineage graph consists of.</summary>
public static class LineageId
{
    /// <summary>The id of a file: <c>file:SHA256</c>.</summary>
    /// <param name="file">The digest of its content.</param>
    public static string OfFile(Digest file) => $"file:{file.Hex}";

    /// <summary>The id of an artifact: <c>artifact:SHA256</c>.</summary>
    /// <param name="artifact">The artifact.</param>
    public static string Of(ArtifactRef artifact)
    {
        ArgumentNullException.ThrowIfNull(artifact);
        return artifact.Kind == ResolvedInput.FileKind ? OfFile(artifact.Digest) : $"artifact:{artifact.Digest.Hex}";
    }

    /// <summary>The id of the execution of a step: <c>step:RUN/NAME</c>.</summary>
    /// <param name="execution">The execution.</param>
    public static string Of(ExecutionRecord execution)
    {
        ArgumentNullException.ThrowIfNull(execution);
        return $"step:{execution.RunId}/{execution.Step}";
    }

    /// <summary>The id of a version: <c>version:MODEL/NUMBER</c>.</summary>
    /// <param name="version">The version.</param>
    public static string Of(ModelVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return string.Create(CultureInfo.InvariantCulture, $"version:{version.Model}/{version.Version}");
    }
}
