using System.Security.Cryptography;

namespace Mlops.Transform;

/// <summary>
/// An entry of the cache: the state of a pass between a header and a checksum of all that precedes it, described in
/// <c>docs/formats/analysis-cache.md</c>.
/// </summary>
internal static class SpanState
{
    public const int FormatVersion = 1;

    private const int ChecksumBytes = 32;

    private static ReadOnlySpan<byte> Magic => "MLOPSFIT"u8;

    private static int HeaderBytes => Magic.Length + sizeof(int) + ChecksumBytes;

    public static void Write(Stream stream, Digest key, PassState state)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (var hashing = new HashingStream(stream, hash))
        using (var buffered = new BufferedStream(hashing, 1 << 16))
        using (var writer = new BinaryWriter(buffered))
        {
            writer.Write(Magic);
            writer.Write(FormatVersion);
            writer.Write(Convert.FromHexString(key.Hex));
            state.Save(writer);
        }

        stream.Write(hash.GetHashAndReset());
    }

    /// <summary>Reads an entry into an empty state.</summary>
    /// <returns>False when it is not whole, or of another key or version; the state is then of no use.</returns>
    public static bool TryRead(Stream stream, Digest key, PassState state)
    {
        try
        {
            if (stream.Length < HeaderBytes + ChecksumBytes || !IsWhole(stream)) return false;
            stream.Position = 0;
            using var reader = new BinaryReader(new BufferedStream(stream, 1 << 16));
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic) || reader.ReadInt32() != FormatVersion) return false;
            if (!reader.ReadBytes(ChecksumBytes).AsSpan().SequenceEqual(Convert.FromHexString(key.Hex))) return false;
            state.Load(reader);
            return reader.BaseStream.Position == reader.BaseStream.Length - ChecksumBytes;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or FormatException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    private static bool IsWhole(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        for (var left = stream.Length - ChecksumBytes; left > 0;)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0) return false;
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        var expected = new byte[ChecksumBytes];
        stream.ReadExactly(expected);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(expected);
    }
}
