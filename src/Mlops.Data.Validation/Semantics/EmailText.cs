namespace Mlops.Data.Validation;

/// <summary>
/// E-mail addresses as people write them: the dot-atom form of RFC 5322 section 3.4.1 with a host name of at least two labels,
/// letters of all scripts (RFC 6531) included. Quoted local parts, comments and address literals are not.
/// </summary>
internal static class EmailText
{
    private const int Longest = 254;
    private const int LongestLocal = 64;

    public static bool Is(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 6 or > Longest) return false;
        var at = text.IndexOf((byte)'@');
        if (at is < 1 or > LongestLocal) return false;
        return IsLocal(text[..at]) && HostName.Is(text[(at + 1)..]);
    }

    private static bool IsLocal(ReadOnlySpan<byte> local)
    {
        var before = (byte)'.';
        foreach (var value in local)
        {
            if (value == '.' ? before == '.' : !IsAtom(value)) return false;
            before = value;
        }
        return before != '.';
    }

    private static bool IsAtom(byte value) =>
        Ascii7.IsLetter(value) || Ascii7.IsDigit(value) || value >= 0x80 || "!#$%&'*+-/=?^_`{|}~"u8.Contains(value);
}
