using System.Security.Cryptography;
using System.Text;

namespace Mlops;

/// <summary>A SHA-256 digest: the identity of a file, of an artifact, of a cache key.</summary>
public readonly record struct Digest : IComparable<Digest>
{
    private readonly string? hex;

    private Digest(string hex) => this.hex = hex;

    /// <summary>The 64 lower-case hexadecimal digits.</summary>
    public string Hex => hex ?? throw new InvalidOperationException("This digest is empty: it was never computed.");

    /// <summary>True for the default value, which names nothing.</summary>
    public bool IsEmpty => hex is null;

    /// <summary>The first 12 digits, for people.</summary>
    public string Short => Hex[..12];

    /// <summary>The digest of some bytes.</summary>
    /// <param name="bytes">The bytes to hash.</param>
    public static Digest Of(ReadOnlySpan<byte> bytes) => FromBytes(SHA256.HashData(bytes));

    /// <summary>The digest of a text, as UTF-8.</summary>
    /// <param name="text">The text to hash.</param>
    public static Digest Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The digest of a stream from its current position to its end, read piece by piece.</summary>
    /// <param name="stream">The stream to hash.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async ValueTask<Digest> OfAsync(Stream stream, CancellationToken cancellationToken = default) =>
        FromBytes(await SHA256.HashDataAsync(stream, cancellationToken));

    /// <summary>Wraps 32 bytes that were computed elsewhere.</summary>
    /// <param name="sha256">Exactly 32 bytes.</param>
    public static Digest FromBytes(ReadOnlySpan<byte> sha256)
    {
        if (sha256.Length != SHA256.HashSizeInBytes)
            throw new ArgumentException($"A SHA-256 digest has 32 bytes, not {sha256.Length}.", nameof(sha256));
        return new Digest(Convert.ToHexStringLower(sha256));
    }

    /// <summary>Reads 64 hexadecimal digits.</summary>
    /// <param name="text">The digits, in either case.</param>
    /// <param name="digest">The digest, when the text is one.</param>
    /// <returns>False when the text is not a digest.</returns>
    public static bool TryParse(string? text, out Digest digest)
    {
        digest = default;
        if (text is not { Length: 64 } || !text.All(char.IsAsciiHexDigit)) return false;
        digest = new Digest(text.ToLowerInvariant());
        return true;
    }

    /// <summary>Reads 64 hexadecimal digits.</summary>
    /// <param name="text">The digits, in either case.</param>
    /// <exception cref="FormatException">The text is not a digest.</exception>
    public static Digest Parse(string text) => TryParse(text, out var digest)
        ? digest
        : throw new FormatException($"'{text}' is not a SHA-256 digest: 64 hexadecimal digits are expected.");

    /// <inheritdoc/>
    public int CompareTo(Digest other) => string.CompareOrdinal(hex, other.hex);

    /// <summary>The 64 digits, or an empty text for the default value.</summary>
    public override string ToString() => hex ?? "";

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator <(Digest left, Digest right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator >(Digest left, Digest right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator <=(Digest left, Digest right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the digits.</summary>
    public static bool operator >=(Digest left, Digest right) => left.CompareTo(right) >= 0;
}
