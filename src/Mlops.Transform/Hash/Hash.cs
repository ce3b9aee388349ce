using System.Text.Json;

namespace Mlops.Transform;

/// <summary>One feature for each bucket of a hash: no vocabulary, but categories may share a feature.</summary>
internal sealed record Hash(string Name, IColumn Column, int Buckets, ulong Seed) : Operation(Name, Column)
{
    public const string KindName = "hash";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Int32;

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedHash(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("buckets", Buckets);
        json.WriteNumber("seed", Seed);
    }
}
