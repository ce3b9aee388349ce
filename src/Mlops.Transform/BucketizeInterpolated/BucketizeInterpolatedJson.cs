namespace Mlops.Transform;

internal static class BucketizeInterpolatedJson
{
    public static FittedOperation Read(OperationReader from)
    {
        int? buckets = from.HasOption("edges") ? null : from.Integer("buckets", 2, Bucketize.MaxBuckets);
        var boundaries = BucketizeJson.Boundaries(from, buckets is null ? "edges" : "boundaries", allowEqual: buckets is not null);
        if (boundaries.Length == 0) throw new FormatException($"operation '{from.Name}' has no boundary");
        var operation = new BucketizeInterpolated(from.Name, from.NumberColumn(), buckets, buckets is null ? boundaries : null,
            from.OptionalNumber("missing"), from.Rules()) { IsColumn = from.IsColumn };
        return new FittedBucketizeInterpolated(operation, boundaries);
    }
}
