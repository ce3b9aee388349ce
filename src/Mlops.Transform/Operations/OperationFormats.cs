namespace Mlops.Transform;

/// <summary>
/// All operations: the one place where they are listed. Adding one adds a line here, in the builder and in the
/// documentation.
/// </summary>
internal static class OperationFormats
{
    /// <summary>The version of the JSON of every operation, and the newest that is read.</summary>
    public const int Version = 1;

    private static readonly Dictionary<string, Func<OperationReader, FittedOperation>> Readers = new(StringComparer.Ordinal)
    {
        [Standardize.KindName] = StandardizeJson.Read,
        [MinMax.KindName] = MinMaxJson.Read,
        [Log.KindName] = LogJson.Read,
        [Impute.KindName] = ImputeJson.Read,
        [Bucketize.KindName] = BucketizeJson.Read,
        [OneHot.KindName] = OneHotJson.Read,
        [Hash.KindName] = HashJson.Read,
    };

    public static IEnumerable<string> Kinds => Readers.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="ArtifactException">The operation is unknown, or its version is newer.</exception>
    public static FittedOperation Read(OperationReader from)
    {
        if (Readers.TryGetValue(from.Kind, out var read))
        {
            return from.Version <= Version
                ? read(from)
                : throw new ArtifactException(new Problem(
                    DiagnosticCodes.NewerFormat,
                    $"Operation '{from.Name}' of kind '{from.Kind}' has version {from.Version}",
                    "transform.json",
                    $"at most version {Version}",
                    "Update Mlops.Transform, or fit the transform with the older version."));
        }

        throw new ArtifactException(new Problem(
            TransformDiagnostics.UnknownOperation,
            $"Operation '{from.Name}' is of the unknown kind '{from.Kind}'",
            "transform.json",
            "one of " + string.Join(", ", Kinds),
            "Update Mlops.Transform if a newer version wrote the transform; otherwise the file is damaged."));
    }
}
