using System.Buffers;

namespace Mlops.Transform;

/// <summary>Memory that operations on tokens use again and again: one for each thread, so that a row allocates nothing.</summary>
internal sealed class TokenScratch
{
    [ThreadStatic]
    private static TokenScratch? ofThread;

    public static TokenScratch OfThread => ofThread ??= new TokenScratch();

    public TokenSet Seen { get; } = new();

    public ArrayBufferWriter<byte> Bytes { get; } = new(256);

    /// <summary>The text of a row as UTF-16; at least as long as asked for.</summary>
    public char[] Characters(int length) => characters.Length >= length ? characters : characters = new char[Math.Max(length, characters.Length * 2)];

    /// <summary>The present items of a row; at least as many as asked for.</summary>
    public int[] Items(int count) => items.Length >= count ? items : items = new int[Math.Max(count, items.Length * 2)];

    private char[] characters = new char[256];
    private int[] items = new int[64];
}
