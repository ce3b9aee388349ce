namespace Mlops.Data.Validation;

/// <summary>
/// Bytes that are written as text. Both forms need signs that words and numbers do not have: hexadecimal digits both digits and
/// letters of one case; base 64 a mix of its classes as random bytes have it.
/// </summary>
internal static class OpaqueText
{
    private const int ShortestHex = 16;
    private const int ShortestBase64 = 20;
    private const int LooksAt = 256;

    public static bool IsHex(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("0x"u8)) text = text[2..];
        if (text.Length < ShortestHex || text.Length % 2 != 0) return false;
        var (digits, upper) = (0, 0);
        foreach (var value in text)
        {
            if (!Ascii7.IsHex(value)) return false;
            if (Ascii7.IsDigit(value)) digits++;
            else if (Ascii7.IsUpper(value)) upper++;
        }
        var letters = text.Length - digits;
        return digits > 0 && letters > 0 && (upper == 0 || upper == letters);
    }

    public static bool IsBase64(ReadOnlySpan<byte> text)
    {
        if (text.Length < ShortestBase64 || text.Length % 4 != 0) return false;
        var body = text[^1] != '=' ? text : text[^2] != '=' ? text[..^1] : text[..^2];
        var (before, changes) = (-1, 0);
        for (var i = 0; i < body.Length; i++)
        {
            var kind = KindOf(body[i]);
            if (kind < 0) return false;
            if (i > 0 && i < LooksAt && kind != before) changes++;
            before = kind;
        }
        return changes * 5 >= Math.Min(body.Length, LooksAt) * 2;
    }

    private static int KindOf(byte value)
    {
        if (Ascii7.IsDigit(value)) return 0;
        if (Ascii7.IsUpper(value)) return 1;
        return Ascii7.IsLetter(value) ? 2 : value is (byte)'+' or (byte)'/' ? 3 : -1;
    }
}
