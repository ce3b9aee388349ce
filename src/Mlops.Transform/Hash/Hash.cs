using System.Text.Json;

namespace Mlops.Transform;

/// <summary>One feature for each bucket of a hash: no vocabulary, but categories may share a feature.</summary>
internal sealed record Hash(string Name, IColumn Column, int Buckets, ulong Seed, string? Key = null, SecretKey? Secret = null)
    : Operation(Name, Column)
{
    public const string KindName = "hash";

    /// <summary>A kind of its own, so that a reader that does not know of keys cannot take another hash.</summary>
    public const string KeyedKindName = "sip-hash";

    public override string Kind => Key is null ? KindName : KeyedKindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.Int32;

    public override Operation WithKeys(IKeyProvider keys) => Key is null ? this : this with { Secret = SecretKey.Find(keys, Key, Name) };

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedHash(this);

    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteNumber("buckets", Buckets);
        if (Key is null)
        {
            json.WriteNumber("seed", Seed);
            return;
        }

        // With the mark of the key, so that a fit by one key is not taken for that by another.
        json.WriteString("key", Key);
        json.WriteString("keyMark", Secret!.Mark);
    }
}
