namespace Mlops.Transform;

internal static class BucketizeJson
{
    public static FittedOperation Read(OperationReader from)
    {
        var buckets = from.Integer("buckets", 2, Bucketize.MaxBuckets);
        var rules = from.Rules();
        var boundaries = Boundaries(from, "boundaries", rules == TransformRules.Tensorflow);
        if (boundaries.Length >= buckets) throw new FormatException($"operation '{from.Name}' has more boundaries than buckets");
        // Only the name of the weights is kept: they are not read any more.
        var weights = from.OptionalText("weights") is { } name ? new NumberColumn(name, ColumnType.Float64) : null;
        var operation = new Bucketize(
            from.Name, from.NumberColumn(), buckets, from.OptionalNumber("missing"), rules, weights) { IsColumn = from.IsColumn };
        return new FittedBucketize(operation, operation.Missing, rules, boundaries);
    }

    /// <summary>Numbers that rise, or, on request, that do not fall.</summary>
    public static double[] Boundaries(OperationReader from, string property, bool allowEqual)
    {
        var boundaries = from.Numbers(property);
        for (var i = 1; i < boundaries.Length; i++)
            if (boundaries[i] < boundaries[i - 1] || (boundaries[i] == boundaries[i - 1] && !allowEqual))
                throw new FormatException($"operation '{from.Name}' has boundaries out of order");
        return boundaries;
    }
}
