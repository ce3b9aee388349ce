using System.Text.Json;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>The number of the bucket between quantiles, as a category.</summary>
internal sealed record Bucketize(string Name, IColumn Column, int Buckets, double? Missing, TransformRules Rules, IColumn? Weights)
    : Operation(Name, Column)
{
    public const string KindName = "bucketize";

    public const int MaxBuckets = 10_000;

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Int32;

    public override IReadOnlyList<IColumn> FitInputs => Weights is null ? [] : [Weights];

    public override Analyzer? CreateAnalyzer() =>
        Weights is null ? new DistributionAnalyzer(this, Missing, Learn) : new WeightedAnalyzer(this, Missing, Learn);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("buckets", Buckets);
        json.WriteOptional("missing", Missing);
        json.WriteRules(Rules);
        if (Weights is not null) json.WriteString("weights", Weights.Name);
    }

    /// <summary>Quantiles of the training values; without any value there is one bucket.</summary>
    private FittedBucketize Learn(NumberDistribution numbers)
    {
        var quantiles = numbers.Quantiles(Buckets);
        // Equal boundaries count once, and a boundary at the smallest value would leave the first bucket empty.
        if (Rules == TransformRules.Default) quantiles = [.. quantiles.Where(boundary => boundary > numbers.Min).Distinct()];
        return new FittedBucketize(this, Missing, Rules, quantiles);
    }
}
