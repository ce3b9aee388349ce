using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The number of the bucket between quantiles, as a category.</summary>
internal sealed record Bucketize(string Name, IColumn Column, int Buckets, double? Missing) : Operation(Name, Column)
{
    public const string KindName = "bucketize";

    public const int MaxBuckets = 10_000;

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Int32;

    public override Analyzer? CreateAnalyzer() => new BucketizeAnalyzer(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("buckets", Buckets);
        json.WriteOptional("missing", Missing);
    }
}
