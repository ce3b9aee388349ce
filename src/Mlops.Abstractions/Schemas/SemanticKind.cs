namespace Mlops;

/// <summary>What values mean, beyond the type that stores them.</summary>
public enum SemanticKind
{
    /// <summary>Dates and times, as texts or as integers that count from 1970.</summary>
    Time,

    /// <summary>E-mail addresses. Personal.</summary>
    Email,

    /// <summary>Addresses of resources, such as <c>https://example.org/a</c>.</summary>
    Url,

    /// <summary>Telephone numbers. Personal.</summary>
    Phone,

    /// <summary>International bank account numbers (ISO 13616). Personal.</summary>
    Iban,

    /// <summary>Numbers of payment cards (ISO/IEC 7812). Personal.</summary>
    PaymentCard,

    /// <summary>Globally unique identifiers (RFC 9562) with hyphens.</summary>
    Guid,

    /// <summary>Internet addresses of version 4 or 6.</summary>
    IpAddress,

    /// <summary>Sentences of a human language.</summary>
    NaturalLanguage,

    /// <summary>Texts that mean true and false.</summary>
    Boolean,

    /// <summary>Integers as texts.</summary>
    Integer,

    /// <summary>Numbers as texts, not all of them integers.</summary>
    Number,

    /// <summary>Bytes as hexadecimal digits, such as hashes.</summary>
    Hex,

    /// <summary>Bytes in base 64 (RFC 4648).</summary>
    Base64,

    /// <summary>The bytes of an image file.</summary>
    Image,
}
