namespace Mlops.Data.Validation;

/// <summary>Identifiers of 32 hexadecimal digits as 8-4-4-4-12 (RFC 9562), with or without braces.</summary>
internal static class GuidText
{
    public static bool Is(ReadOnlySpan<byte> text)
    {
        if (text.Length == 38 && text[0] == '{' && text[^1] == '}') text = text[1..^1];
        if (text.Length != 36) return false;
        for (var i = 0; i < text.Length; i++)
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !Ascii7.IsHex(text[i])) return false;
        return true;
    }
}
