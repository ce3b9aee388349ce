namespace Mlops.Transform;

internal static class BucketizeJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var buckets = from.Integer("buckets", 2, Bucketize.MaxBuckets);
        var boundaries = from.Numbers("boundaries");
        if (boundaries.Length >= buckets) throw new FormatException($"operation '{from.Name}' has more boundaries than buckets");
        for (var i = 1; i < boundaries.Length; i++)
            if (boundaries[i] <= boundaries[i - 1])
                throw new FormatException($"operation '{from.Name}' has boundaries out of order");
        return new FittedBucketize(new Bucketize(from.Name, from.NumberColumn(), buckets,
            from.OptionalNumber("missing")) { IsColumn = from.IsColumn }, boundaries);
    }
}
