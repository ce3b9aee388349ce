namespace Mlops.Transform;

/// <summary>Texts are equal when their bytes are.</summary>
internal sealed class Utf8Equality : IEqualityComparer<ReadOnlyMemory<byte>>
{
    public static Utf8Equality Instance { get; } = new();

    public bool Equals(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span);

    public int GetHashCode(ReadOnlyMemory<byte> text) => (int)StableHash.Of(text.Span);
}
