using System.Text.Json;

namespace Mlops.Data.Validation;

/// <summary>What is known about the kinds themselves.</summary>
internal static class SemanticKinds
{
    /// <summary>The kinds from the most to the least specific: of two that fit enough values, the first is reported.</summary>
    public static readonly SemanticKind[] BySpecificity =
    [
        SemanticKind.Image, SemanticKind.Guid, SemanticKind.Iban, SemanticKind.Email, SemanticKind.Url, SemanticKind.IpAddress,
        SemanticKind.PaymentCard, SemanticKind.Time, SemanticKind.Phone, SemanticKind.Boolean, SemanticKind.Integer,
        SemanticKind.Number, SemanticKind.Hex, SemanticKind.Base64, SemanticKind.NaturalLanguage,
    ];

    public static bool IsPersonal(this SemanticKind kind) =>
        kind is SemanticKind.Email or SemanticKind.Phone or SemanticKind.Iban or SemanticKind.PaymentCard;

    /// <summary>How many different values there must be, so that no single value decides: chance makes some numbers cards.</summary>
    public static int LeastDistinct(this SemanticKind kind) => kind is SemanticKind.Phone or SemanticKind.PaymentCard ? 5 : 1;

    public static string Words(this SemanticKind kind) => kind switch
    {
        SemanticKind.Time => "dates or times",
        SemanticKind.Email => "e-mail addresses",
        SemanticKind.Url => "URLs",
        SemanticKind.Phone => "phone numbers",
        SemanticKind.Iban => "bank account numbers (IBAN)",
        SemanticKind.PaymentCard => "numbers of payment cards",
        SemanticKind.Guid => "GUIDs",
        SemanticKind.IpAddress => "IP addresses",
        SemanticKind.NaturalLanguage => "natural language",
        SemanticKind.Boolean => "true and false",
        SemanticKind.Integer => "integers",
        SemanticKind.Number => "numbers",
        SemanticKind.Hex => "hexadecimal bytes",
        SemanticKind.Base64 => "bytes in base 64",
        _ => "images",
    };

    public static string Name(SemanticKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    public static SemanticKind Parse(JsonElement json)
    {
        var text = json.GetString();
        foreach (var kind in BySpecificity)
            if (Name(kind) == text) return kind;
        throw new FormatException($"'{text}' is not a kind of value");
    }
}
