using System.Text.Json;

namespace Mlops.Transform;

/// <summary>One feature for each bucket of a hash of several categories together.</summary>
internal sealed record Cross(string Name, IReadOnlyList<IColumn> Columns, int Buckets, ulong Seed) : Operation(Name, Columns)
{
    public const string KindName = "cross";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Int32;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedCross(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("buckets", Buckets);
        json.WriteNumber("seed", Seed);
    }
}
