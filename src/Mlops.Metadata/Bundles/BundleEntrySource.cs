using System.Security.Cryptography;

namespace Mlops.Metadata;

/// <summary>One entry to be written: where its bytes come from, and what they hash to.</summary>
internal sealed record BundleEntrySource(StoredZipEntry Zip, Digest Sha256, Func<Stream> Open)
{
    /// <summary>Reads the bytes once for size and checksums; they are read again when they are written.</summary>
    public static async ValueTask<BundleEntrySource> MeasureAsync(
        string name, Func<Stream> open, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 << 10];
        var crc = 0u;
        var bytes = 0L;
        await using var stream = open();
        while (await stream.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            hash.AppendData(buffer, 0, read);
            crc = Crc32.Append(crc, buffer.AsSpan(0, read));
            bytes += read;
        }
        return new BundleEntrySource(new StoredZipEntry(name, bytes, crc), Digest.FromBytes(hash.GetHashAndReset()), open);
    }
}
