namespace Mlops.Transform;

internal static class BucketizePerKeyJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var buckets = from.Integer("buckets", 2, Bucketize.MaxBuckets);
        var operation = new BucketizePerKey(from.Name, from.NumberColumn(), PerKeyJson.Key(from), buckets,
            from.OptionalNumber("missing"), PerKeyJson.MaxKeys(from)) { IsColumn = from.IsColumn };
        var keys = PerKeyJson.Keys(from);
        var boundaries = PerKeyJson.Numbers(from, "boundaries", checked(keys.Count * (buckets - 1)));
        for (var i = 1; i < boundaries.Length; i++)
            if (i % (buckets - 1) != 0 && boundaries[i] < boundaries[i - 1])
                throw new FormatException($"operation '{from.Name}' has boundaries out of order");
        return new FittedBucketizePerKey(operation, keys, boundaries);
    }
}
