using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The number of the bucket between given boundaries, as a category. Learns nothing.</summary>
internal sealed record BucketizeAt(string Name, IColumn Column, double[] Edges, double? Missing, TransformRules Rules)
    : Operation(Name, Column)
{
    public const string KindName = "bucketize-at";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Int32;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedBucketize(this, Missing, Rules, Edges);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumbers("edges", Edges);
        json.WriteOptional("missing", Missing);
        json.WriteRules(Rules);
    }
}
