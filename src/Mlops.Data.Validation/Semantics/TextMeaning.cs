namespace Mlops.Data.Validation;

/// <summary>Everything that one text may mean: kinds, formats of dates and what follows the date, and the form of other kinds.</summary>
/// <param name="Kinds">A bit for each <see cref="SemanticKind"/>.</param>
/// <param name="Dates">A bit for each format of <see cref="DateText"/>.</param>
/// <param name="Clock">What follows the date.</param>
/// <param name="Form">How values of kinds with several forms are written.</param>
internal readonly record struct TextMeaning(uint Kinds, uint Dates, ClockParts Clock, TextForm Form)
{
    private const int LongestShort = 48;

    public bool Is(SemanticKind kind) => (Kinds & Bit(kind)) != 0;

    /// <summary>Looks at a text. Allocates nothing; linear in its length.</summary>
    public static TextMeaning Of(ReadOnlySpan<byte> text)
    {
        var form = ImageBytes.FormOf(text);
        if (form != TextForm.None) return new(Bit(SemanticKind.Image), 0, ClockParts.None, form);
        text = Ascii7.Trim(text);
        var kinds = 0u;
        var (dates, clock) = (0u, ClockParts.None);
        if (text.Length <= LongestShort) kinds = OfShort(text, ref dates, ref clock, ref form);
        if (EmailText.Is(text)) kinds |= Bit(SemanticKind.Email);
        if (UrlText.Is(text)) kinds |= Bit(SemanticKind.Url);
        if (OpaqueText.IsHex(text)) kinds |= Bit(SemanticKind.Hex);
        else if (OpaqueText.IsBase64(text)) kinds |= Bit(SemanticKind.Base64);
        if (Prose.Is(text)) kinds |= Bit(SemanticKind.NaturalLanguage);
        return new(kinds, dates, clock, form);
    }

    private static uint OfShort(ReadOnlySpan<byte> text, ref uint dates, ref ClockParts clock, ref TextForm form)
    {
        var kinds = 0u;
        if (GuidText.Is(text)) kinds |= Bit(SemanticKind.Guid);
        if (IbanText.Is(text)) kinds |= Bit(SemanticKind.Iban);
        if (CardText.Is(text)) kinds |= Bit(SemanticKind.PaymentCard);
        if (BooleanText.Is(text)) kinds |= Bit(SemanticKind.Boolean);
        if (NumberText.Is(text, out var isInteger)) kinds |= Bit(SemanticKind.Number) | (isInteger ? Bit(SemanticKind.Integer) : 0);
        dates = DateText.Match(text, out clock);
        if (dates != 0) kinds |= Bit(SemanticKind.Time);
        if (AddressText.FormOf(text) is not TextForm.None and var address) (kinds, form) = (kinds | Bit(SemanticKind.IpAddress), address);
        else if (PhoneText.FormOf(text) is not TextForm.None and var phone) (kinds, form) = (kinds | Bit(SemanticKind.Phone), phone);
        return kinds;
    }

    private static uint Bit(SemanticKind kind) => 1u << (int)kind;
}
