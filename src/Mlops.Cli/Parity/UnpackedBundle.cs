using System.IO.Compression;
using System.Text.Json;
using Mlops.Metadata;

namespace Mlops.Cli;

/// <summary>A bundle whose zip file somebody unpacked: packed again in memory, so that the same code verifies it.</summary>
internal static class UnpackedBundle
{
    public static bool IsOne(string directory)
    {
        var path = Path.Combine(directory, BundleFormat.Manifest);
        if (!File.Exists(path)) return false;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("parts", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static byte[] Manifest(string directory) => File.ReadAllBytes(Path.Combine(directory, BundleFormat.Manifest));

    public static Bundle Open(string directory)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var name = Path.GetRelativePath(directory, file).Replace(Path.DirectorySeparatorChar, '/');
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                using var content = File.OpenRead(file);
                content.CopyTo(entry);
            }
        }
        stream.Position = 0;
        return Bundle.Open(stream, directory);
    }
}
