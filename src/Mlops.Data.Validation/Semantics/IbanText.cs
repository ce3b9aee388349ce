namespace Mlops.Data.Validation;

/// <summary>
/// International bank account numbers (ISO 13616-1): a country with its length, check digits 02 to 98, and a remainder of 1 by
/// ISO/IEC 7064 MOD 97-10. In groups of four or without spaces, in capitals.
/// </summary>
/// <remarks>The lengths are those of the IBAN registry of SWIFT.</remarks>
internal static class IbanText
{
    private const int Shortest = 15;
    private const int Longest = 33;

    // Two letters of the country and two digits of the length.
    private static ReadOnlySpan<byte> Lengths =>
        "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27"u8
        + "GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22"u8
        + "MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28"u8
        + "TL23TN24TR26UA29VA22VG24XK20YE30"u8;

    public static bool Is(ReadOnlySpan<byte> text)
    {
        if (text.Length is < Shortest or > Longest + (Longest / 4)) return false;
        if (!Ascii7.IsUpper(text[0]) || !Ascii7.IsUpper(text[1]) || !Ascii7.IsDigit(text[2]) || !Ascii7.IsDigit(text[3])) return false;
        Span<byte> plain = stackalloc byte[Longest];
        var length = WithoutSpaces(text, plain);
        if (length < Shortest || length != LengthOf(text)) return false;
        var check = (text[2] - '0') * 10 + (text[3] - '0');
        return check is >= 2 and <= 98 && Remainder(plain[..length]) == 1;
    }

    /// <summary>The remainder by 97 of the number that the text spells when its first four characters come last.</summary>
    internal static int Remainder(ReadOnlySpan<byte> plain)
    {
        var rest = 0;
        for (var i = 0; i < plain.Length; i++)
        {
            var value = plain[(i + 4) % plain.Length];
            rest = Ascii7.IsDigit(value) ? (rest * 10 + (value - '0')) % 97 : (rest * 100 + (value - 'A' + 10)) % 97;
        }
        return rest;
    }

    private static int WithoutSpaces(ReadOnlySpan<byte> text, Span<byte> plain)
    {
        var isGrouped = text[4] == ' ';
        var used = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (isGrouped && i % 5 == 4)
            {
                if (text[i] != ' ' || i == text.Length - 1) return 0;
                continue;
            }
            if (used == plain.Length || !(Ascii7.IsDigit(text[i]) || Ascii7.IsUpper(text[i]))) return 0;
            plain[used++] = text[i];
        }
        return used;
    }

    private static int LengthOf(ReadOnlySpan<byte> text)
    {
        var lengths = Lengths;
        for (var i = 0; i < lengths.Length; i += 4)
            if (lengths[i] == text[0] && lengths[i + 1] == text[1]) return (lengths[i + 2] - '0') * 10 + (lengths[i + 3] - '0');
        return 0;
    }
}
