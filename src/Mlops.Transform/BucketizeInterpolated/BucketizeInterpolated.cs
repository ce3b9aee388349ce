using System.Text.Json;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>The place of a number among boundaries, from 0 to 1, with straight lines between them.</summary>
/// <param name="Name">The name of the output.</param>
/// <param name="Column">The numbers.</param>
/// <param name="Buckets">The number of buckets between quantiles; null when the boundaries are given.</param>
/// <param name="Edges">The boundaries; null when they are learned.</param>
/// <param name="Missing">What a missing number counts as.</param>
/// <param name="Rules">By those of TensorFlow Transform, a missing number without a substitute gives 0.5.</param>
internal sealed record BucketizeInterpolated(
    string Name, IColumn Column, int? Buckets, double[]? Edges, double? Missing, TransformRules Rules) : Operation(Name, Column)
{
    public const string KindName = "bucketize-interpolated";

    public override string Kind => KindName;

    public override string MissingRemedy =>
        "Say what counts instead: BucketizeInterpolated(column, ..., missing: 0), in the unit of the column.";

    public override bool AcceptsMissing => IsColumn || Missing.HasValue || Rules == TransformRules.Tensorflow;

    public override ColumnType? ColumnType => Mlops.ColumnType.Float64;

    public override Analyzer? CreateAnalyzer() => Buckets is null ? null : new DistributionAnalyzer(this, Missing, Learn);

    public override FittedOperation Bind() => new FittedBucketizeInterpolated(this, Edges!);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        if (Buckets is { } buckets) json.WriteNumber("buckets", buckets);
        else json.WriteNumbers("edges", Edges);
        json.WriteOptional("missing", Missing);
        json.WriteRules(Rules);
    }

    private FittedBucketizeInterpolated Learn(NumberDistribution numbers) => numbers.Count == 0
        ? throw TransformErrors.NothingToLearn(this, "quantile")
        : new FittedBucketizeInterpolated(this, numbers.Quantiles(Buckets!.Value));
}
