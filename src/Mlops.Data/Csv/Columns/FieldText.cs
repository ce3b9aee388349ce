namespace Mlops.Data;

/// <summary>What a field says, without the quotes around it.</summary>
internal static class FieldText
{
    /// <summary>
    /// True when the field is quoted in the right way: then <paramref name="text"/> is what it says, in the field or in scratch
    /// memory.
    /// </summary>
    /// <param name="field">The field with its quotes: its first byte is a quote.</param>
    /// <param name="quote">The quote.</param>
    /// <param name="scratch">Grown when needed; has 64 bytes to spare.</param>
    /// <param name="text">The text.</param>
    public static bool TryUnquote(ReadOnlySpan<byte> field, byte quote, scoped ref byte[] scratch, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (field.Length < 2 || field[^1] != quote) return false;
        var inner = field[1..^1];
        var next = inner.IndexOf(quote);
        if (next < 0)
        {
            text = inner;
            return true;
        }
        if (scratch.Length < inner.Length + ByteMasks.Width) scratch = new byte[inner.Length * 2 + ByteMasks.Width];
        var used = 0;
        while (next >= 0)
        {
            if (next + 1 >= inner.Length || inner[next + 1] != quote) return false;
            inner[..(next + 1)].CopyTo(scratch.AsSpan(used));
            used += next + 1;
            inner = inner[(next + 2)..];
            next = inner.IndexOf(quote);
        }
        inner.CopyTo(scratch.AsSpan(used));
        text = scratch.AsSpan(0, used + inner.Length);
        return true;
    }

    /// <summary>Without the spaces and tabs on both sides.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && text[start] is (byte)' ' or (byte)'\t') start++;
        while (end > start && text[end - 1] is (byte)' ' or (byte)'\t') end--;
        return text[start..end];
    }
}
