using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The code of a category by a secret key: equal categories have equal codes, and without the key none can be guessed.</summary>
internal sealed record KeyedHash(string Name, IColumn Column, string Key, SecretKey? Secret = null) : Operation(Name, Column)
{
    public const string KindName = "keyed-hash";

    public override string Kind => KindName;

    public override ColumnType? ColumnType => Mlops.ColumnType.String;

    public override bool Protects => true;

    public override Operation WithKeys(IKeyProvider keys) => this with { Secret = SecretKey.Find(keys, Key, Name) };

    public override Analyzer? CreateAnalyzer() => null;

    public override FittedOperation Bind() => new FittedKeyedHash(this, Secret!);

    // With the mark of the key, so that a fit by one key is not taken for that by another.
    public override void WriteOptions(Utf8JsonWriter json)
    {
        json.WriteString("key", Key);
        json.WriteString("keyMark", Secret!.Mark);
    }
}
