using System.IO.Compression;
using System.Security.Cryptography;

namespace Mlops.Metadata;

/// <summary>The zip file of a bundle: no byte leaves it before its size and SHA-256 were compared with the manifest.</summary>
/// <remarks>Thread-safe: the archive is read under a lock, the verified bytes are handed out as a copy.</remarks>
internal sealed class BundleArchive : IDisposable
{
    private const int HashedAtOnce = 1 << 20;

    private readonly Lock reading = new();
    private readonly Stream stream;
    private readonly ZipArchive zip;
    private readonly string where;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BundleManifest.Entry> listed;

    private BundleArchive(Stream stream, ZipArchive zip, string where)
    {
        (this.stream, this.zip, this.where) = (stream, zip, where);
        CheckEntries();
        Manifest = BundleManifestJson.Read(ReadManifest(), where);
        listed = Manifest.Entries.ToDictionary(e => e.Name, StringComparer.Ordinal);
        CheckListed();
    }

    public BundleManifest Manifest { get; }

    /// <summary>Opens an archive; the stream belongs to it from now on, also when it fails.</summary>
    public static BundleArchive Open(Stream stream, string where)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return new BundleArchive(stream, zip, where);
        }
        catch (Exception e)
        {
            zip?.Dispose();
            stream.Dispose();
            if (IsDamage(e)) throw NotABundle(where, e);
            throw;
        }
    }

    public byte[] Read(string name)
    {
        var expected = Listed(name);
        var bytes = Bytes(entries[name]);
        if (bytes.Length != expected.Bytes) throw Damaged(name, $"{bytes.Length} bytes", $"{expected.Bytes} bytes");
        var digest = Digest.FromBytes(SHA256.HashData(bytes));
        return digest == expected.Sha256 ? bytes : throw Damaged(name, $"SHA-256 {digest}", $"SHA-256 {expected.Sha256}");
    }

    /// <summary>The verified bytes of an entry as a part of the file; null when the bundle is no file.</summary>
    /// <remarks>Entries are stored as they are, so that they can be mapped in place.</remarks>
    public FileRegion? FindRegion(string name)
    {
        var expected = Listed(name);
        if (stream is not FileStream file) return null;
        try
        {
            lock (reading)
            {
                if (StoredZipOffsets.Find(stream, name) is not { } offset || offset > stream.Length - expected.Bytes) return null;
                var digest = DigestOf(offset, expected.Bytes);
                return digest == expected.Sha256
                    ? new FileRegion(Path.GetFullPath(file.Name), offset, expected.Bytes, file.SafeFileHandle)
                    : throw Damaged(name, $"SHA-256 {digest}", $"SHA-256 {expected.Sha256}");
            }
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Unreadable(name, expected.Bytes, e);
        }
    }

    public void Dispose()
    {
        lock (reading)
        {
            zip.Dispose();
            stream.Dispose();
        }
    }

    private BundleManifest.Entry Listed(string name) => listed.GetValueOrDefault(name) ?? throw new ArtifactException(new Problem(
        BundleDiagnostics.PartNotFound, $"The bundle has no entry '{name}'", where, Remedy: NearestNames.Suggest(name, listed.Keys)));

    private void CheckEntries()
    {
        var left = stream.Length;
        foreach (var entry in zip.Entries)
        {
            if (!BundleFormat.IsEntryName(entry.FullName))
                throw NotAllowed(entry, "its name", "letters, digits, '.', '_' and '-', in folders joined by '/'");
            if (!entries.TryAdd(entry.FullName, entry)) throw NotAllowed(entry, "it is there twice", "every entry once");
            if (entry.CompressedLength != entry.Length) throw NotAllowed(entry, "it is compressed", "entries stored as they are");
            left -= entry.Length;
            if (left < 0 || entry.Length > Array.MaxLength)
                throw NotAllowed(entry, $"it declares {entry.Length} bytes", $"no more than the {stream.Length} bytes of the whole file");
        }
    }

    private void CheckListed()
    {
        foreach (var entry in entries.Values)
        {
            if (entry.FullName != BundleFormat.Manifest && !listed.ContainsKey(entry.FullName))
                throw NotAllowed(entry, "the manifest does not list it", "only entries that the manifest lists");
        }
        foreach (var name in listed.Keys)
        {
            if (!entries.ContainsKey(name)) throw Damaged(name, "nothing", $"{listed[name].Bytes} bytes");
        }
    }

    private byte[] ReadManifest()
    {
        if (!entries.TryGetValue(BundleFormat.Manifest, out var entry)) throw NotABundle(where, null);
        if (entry.Length > BundleFormat.MaxManifestBytes)
            throw NotAllowed(entry, $"it declares {entry.Length} bytes", $"at most {BundleFormat.MaxManifestBytes} bytes");
        return Bytes(entry);
    }

    private byte[] Bytes(ZipArchiveEntry entry)
    {
        try
        {
            var bytes = new byte[entry.Length];
            lock (reading)
            {
                using var content = entry.Open();
                var read = content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                return read == bytes.Length ? bytes : bytes[..read];
            }
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Unreadable(entry.FullName, entry.Length, e);
        }
    }

    private Digest DigestOf(long offset, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Math.Min(length, HashedAtOnce)];
        stream.Position = offset;
        for (var left = length; left > 0; left -= Math.Min(left, buffer.Length))
        {
            var piece = buffer.AsSpan(0, (int)Math.Min(left, buffer.Length));
            stream.ReadExactly(piece);
            hash.AppendData(piece);
        }
        return Digest.FromBytes(hash.GetHashAndReset());
    }

    private static bool IsDamage(Exception e) =>
        e is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException;

    private static ArtifactException NotABundle(string where, Exception? cause) => new(
        new Problem(
            BundleDiagnostics.NotABundle,
            cause is null ? "The zip file has no manifest" : $"The file cannot be read as a zip file: {cause.Message}",
            where, $"a bundle with '{BundleFormat.Manifest}', as docs/formats/bundle.md describes", "Fetch or write the bundle again."),
        cause);

    private ArtifactException Unreadable(string name, long length, Exception cause) => new(
        new Problem(
            BundleDiagnostics.EntryDamaged, $"Entry '{name}' of the bundle cannot be read: {cause.Message}", where,
            $"{length} bytes", "Fetch or write the bundle again."),
        cause);

    private ArtifactException NotAllowed(ZipArchiveEntry entry, string found, string expected) => new(new Problem(
        BundleDiagnostics.EntryNotAllowed, $"Entry '{entry.FullName}' of the bundle is not allowed: {found}", where, expected,
        "Do not unpack or trust this file; write the bundle again."));

    private ArtifactException Damaged(string name, string actual, string expected) => new(new Problem(
        BundleDiagnostics.EntryDamaged, $"Entry '{name}' of the bundle is damaged: it has {actual}", where, expected,
        "Fetch or write the bundle again."));
}
