namespace Mlops.Data.Validation;

/// <summary>
/// Absolute addresses with an authority (RFC 3986): a scheme, <c>://</c>, a host and no white space; or a host that begins with
/// <c>www.</c>.
/// </summary>
internal static class UrlText
{
    private const int LongestScheme = 16;

    public static bool Is(ReadOnlySpan<byte> text)
    {
        if (text.Length < 7 || !Ascii7.IsLetter(text[0])) return false;
        var colon = text[..Math.Min(text.Length, LongestScheme + 1)].IndexOf((byte)':');
        if (colon >= 2 && text[colon..].StartsWith("://"u8) && IsScheme(text[..colon])) return IsRest(text[(colon + 3)..], false);
        return colon < 0 && (text.StartsWith("www."u8) || text.StartsWith("WWW."u8)) && IsRest(text, true);
    }

    private static bool IsScheme(ReadOnlySpan<byte> scheme)
    {
        foreach (var value in scheme)
            if (!Ascii7.IsLetter(value) && !Ascii7.IsDigit(value) && value is not ((byte)'+' or (byte)'-' or (byte)'.')) return false;
        return true;
    }

    private static bool IsRest(ReadOnlySpan<byte> rest, bool hasPrefixOnly)
    {
        foreach (var value in rest)
            if (value <= ' ' || value is 0x7F or (byte)'"' or (byte)'<' or (byte)'>') return false;
        var end = rest.IndexOfAny("/?#"u8);
        var host = end < 0 ? rest : rest[..end];
        host = host[(host.LastIndexOf((byte)'@') + 1)..];
        if (host.IsEmpty) return false;
        if (host[0] == '[') return host.IndexOf((byte)']') > 2;
        var port = host.IndexOf((byte)':');
        if (port >= 0) host = host[..port];
        if (hasPrefixOnly) return host.Count((byte)'.') >= 2 && HostName.Is(host);
        return !host.IsEmpty && (Ascii7.IsLetter(host[0]) || Ascii7.IsDigit(host[0]) || host[0] >= 0x80);
    }
}
