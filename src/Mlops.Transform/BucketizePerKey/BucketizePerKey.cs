using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The number of the bucket between quantiles of the rows with the same key, as a category.</summary>
internal sealed record BucketizePerKey(string Name, IColumn Column, IColumn Key, int Buckets, double? Missing, int MaxKeys)
    : Operation(Name, Column, Key)
{
    public const string KindName = "bucketize-per-key";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Int32;

    public override Analyzer? CreateAnalyzer() => new BucketizePerKeyAnalyzer(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("buckets", Buckets);
        json.WriteOptional("missing", Missing);
        json.WriteNumber("maxKeys", MaxKeys);
    }
}
