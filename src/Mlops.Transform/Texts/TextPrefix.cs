namespace Mlops.Transform;

/// <summary>Counts characters in UTF-8: a byte that continues none before it counts as one of its own.</summary>
internal static class TextPrefix
{
    /// <summary>The bytes of the first characters.</summary>
    public static ReadOnlySpan<byte> First(ReadOnlySpan<byte> utf8, int characters)
    {
        var end = 0;
        for (var i = 0; i < characters && end < utf8.Length; i++)
        {
            end++;
            while (end < utf8.Length && IsContinuation(utf8[end])) end++;
        }

        return utf8[..end];
    }

    /// <summary>The bytes of the last characters.</summary>
    public static ReadOnlySpan<byte> Last(ReadOnlySpan<byte> utf8, int characters)
    {
        var start = utf8.Length;
        for (var i = 0; i < characters && start > 0; i++)
        {
            start--;
            while (start > 0 && IsContinuation(utf8[start])) start--;
        }

        return utf8[start..];
    }

    private static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;
}
