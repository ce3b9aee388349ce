namespace Mlops.Transform;

/// <summary>
/// All operations: the one place where they are listed. Adding one adds a line here, in the builder and in the
/// documentation.
/// </summary>
internal static class OperationFormats
{
    private static readonly Dictionary<string, (int Version, Func<OperationReader, FittedOperation> Read)> Known = new(StringComparer.Ordinal)
    {
        [Standardize.KindName] = (1, StandardizeJson.Read),
        [MinMax.KindName] = (1, MinMaxJson.Read),
        [Log.KindName] = (1, LogJson.Read),
        [Impute.KindName] = (1, ImputeJson.Read),
        [Bucketize.KindName] = (1, BucketizeJson.Read),
        [OneHot.KindName] = (1, OneHotJson.Read),
        [Hash.KindName] = (1, HashJson.Read),
        [Hash.KeyedKindName] = (1, HashJson.ReadKeyed),
        [Cross.KindName] = (1, CrossJson.Read),
        [CrossText.KindName] = (1, CrossTextJson.Read),
        [Clip.KindName] = (1, ClipJson.Read),
        [MaxAbs.KindName] = (1, MaxAbsJson.Read),
        [Robust.KindName] = (1, RobustJson.Read),
        [Power.KindName] = (1, PowerJson.Read),
        [Gaussian.KindName] = (1, GaussianJson.Read),
        [BucketizeAt.KindName] = (1, BucketizeAtJson.Read),
        [BucketizeInterpolated.KindName] = (1, BucketizeInterpolatedJson.Read),
        [StandardizePerKey.KindName] = (1, StandardizePerKeyJson.Read),
        [MinMaxPerKey.KindName] = (1, MinMaxPerKeyJson.Read),
        [BucketizePerKey.KindName] = (1, BucketizePerKeyJson.Read),
        [IsMissing.KindName] = (1, IsMissingJson.Read),
        [Ordinal.KindName] = (1, OrdinalJson.Read),
        [CountEncode.KindName] = (1, CountEncodeJson.Read),
        [TargetEncode.KindName] = (1, TargetEncodeJson.Read),
        [MultiHot.KindName] = (1, MultiHotJson.Read),
        [TfIdf.KindName] = (1, TfIdfJson.Read),
        [Tokenize.KindName] = (1, TokenizeJson.Read),
        [NGrams.KindName] = (1, NGramsJson.Read),
        [Deduplicate.KindName] = (1, DeduplicateJson.Read),
        [WordCount.KindName] = (1, WordCountJson.Read),
        [TextShape.KindName] = (1, TextShapeJson.Read),
        [Mask.KindName] = (1, MaskJson.Read),
        [KeyedHash.KindName] = (1, KeyedHashJson.Read),
        [GeneralizeNumber.KindName] = (1, GeneralizeNumberJson.Read),
        [GeneralizeTime.KindName] = (1, GeneralizeTimeJson.Read),
        [GeneralizeText.KindName] = (1, GeneralizeTextJson.Read),
        [DatePart.KindName] = (1, DatePartJson.Read),
        [TimeSince.KindName] = (1, TimeSinceJson.Read),
        [Cyclical.KindName] = (1, CyclicalJson.Read),
        [GeoDistance.KindName] = (1, GeoDistanceJson.Read),
        [Custom.KindName] = (1, CustomJson.Read),
        [AsIs.KindName] = (1, AsIsJson.Read),
        [Polynomial.KindName] = (1, PolynomialJson.Read),
        [RandomProjection.KindName] = (1, RandomProjectionJson.Read),
        [Pca.KindName] = (1, PcaJson.Read),
        [PadList.KindName] = (1, PadListJson.Read),
        [AggregateList.KindName] = (1, AggregateListJson.Read),
        [OrdinalList.KindName] = (1, OrdinalListJson.Read),
        [TfIdfPlaces.KindName] = (1, TfIdfPlacesJson.Read),
        [AsIsVector.KindName] = (1, AsIsVectorJson.Read),
        [Compute.KindName] = (1, ComputeJson.Read),
    };

    public static IEnumerable<string> Kinds => Known.Keys.Order(StringComparer.Ordinal);

    /// <summary>The version of the JSON of an operation: that which is written, and the newest that is read.</summary>
    public static int VersionOf(string kind) => Known[kind].Version;

    /// <exception cref="ArtifactException">The operation is unknown, or its version is newer.</exception>
    public static FittedOperation Read(OperationReader from)
    {
        if (Known.TryGetValue(from.Kind, out var known))
            return from.Version <= known.Version ? known.Read(from) : throw Newer(from, known.Version);

        throw new ArtifactException(new Problem(
            TransformDiagnostics.UnknownOperation,
            $"Operation '{from.Name}' is of the unknown kind '{from.Kind}'",
            "transform.json",
            "one of " + string.Join(", ", Kinds),
            "Update Mlops.Transform if a newer version wrote the transform; otherwise the file is damaged."));
    }

    private static ArtifactException Newer(OperationReader from, int known) => new(new Problem(
        DiagnosticCodes.NewerFormat,
        $"Operation '{from.Name}' of kind '{from.Kind}' has version {from.Version}",
        "transform.json",
        $"at most version {known}",
        "Update Mlops.Transform, or fit the transform with the older version."));
}
