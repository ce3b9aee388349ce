using System.Security.Cryptography;

namespace Mlops.Transform;

/// <summary>A key with its name, and a mark by which it can be told from another one. Immutable and thread-safe.</summary>
internal sealed class SecretKey
{
    /// <summary>Shorter keys can be guessed.</summary>
    public const int LeastBytes = 16;

    private readonly byte[] bytes;

    private SecretKey(string name, byte[] bytes)
    {
        Name = name;
        this.bytes = bytes;
        Mark = Convert.ToHexStringLower(HMACSHA256.HashData(bytes, "mlops key mark"u8).AsSpan(0, 8));
    }

    public string Name { get; }

    /// <summary>The first 8 bytes of the code of a fixed text: says nothing about the key, and another key has another one.</summary>
    public string Mark { get; }

    public ReadOnlySpan<byte> Bytes => bytes;

    /// <exception cref="KeyException">There is no such key, or it is too short.</exception>
    public static SecretKey Find(IKeyProvider keys, string name, string operation)
    {
        var found = keys.Find(name) ?? throw KeyErrors.Missing(name, operation);
        return found.Length >= LeastBytes
            ? new SecretKey(name, found.ToArray())
            : throw KeyErrors.Invalid(name, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"has {found.Length} bytes"));
    }

    /// <summary>Never the bytes.</summary>
    public override string ToString() => Name;
}
