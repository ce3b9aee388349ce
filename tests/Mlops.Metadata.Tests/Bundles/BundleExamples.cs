using System.IO.Compression;
using System.Text;

namespace Mlops.Metadata.Tests;

/// <summary>Bundles, good ones and prepared ones.</summary>
internal static class BundleExamples
{
    public static BundleContent Content() => new("taxi-tips")
    {
        Parts = new Dictionary<string, BundlePartSource>
        {
            [BundleParts.Transform] = new(
                new MemoryArtifact(ArtifactKinds.Transform).With("transform.json", "{\"type\":\"graph\"}").With("assets/company.txt", "Flash Cab\n"),
                "graph"),
            [BundleParts.Model] = new(new MemoryArtifact(ArtifactKinds.Model).With("model.json", "{\"type\":\"linear\"}"), "linear"),
            [BundleParts.Schema] = new(new MemoryArtifact(ArtifactKinds.Schema)
                .With("schema.json", new DataSchema(new Field("fare", ColumnType.Float64), new Field("a|b", ColumnType.String, false)).ToJson())),
        },
        Gates = [new GateResult("auc >= 0.9", true, "auc is 0.95") { Measured = 0.95, Threshold = 0.9, Slice = "hour=3" }],
        Metrics = new Dictionary<string, double> { ["log-loss"] = 0.25, ["auc"] = 0.95 },
        Facts = new Dictionary<string, string> { ["label"] = "tips > 0.2 * fare" },
    };

    public static async Task<byte[]> BytesAsync(BundleContent? content = null)
    {
        using var stream = new MemoryStream();
        await BundleWriter.WriteAsync(stream, content ?? Content());
        return stream.ToArray();
    }

    /// <summary>The entries of a good bundle, to be changed and zipped again.</summary>
    public static async Task<List<(string Name, byte[] Bytes)>> EntriesAsync()
    {
        using var zip = new ZipArchive(new MemoryStream(await BytesAsync()));
        var entries = new List<(string, byte[])>();
        foreach (var entry in zip.Entries)
        {
            using var copy = new MemoryStream();
            using var content = entry.Open();
            await content.CopyToAsync(copy);
            entries.Add((entry.FullName, copy.ToArray()));
        }
        return entries;
    }

    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> entries, CompressionLevel level = CompressionLevel.NoCompression)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(bytes);
            }
        }
        return stream.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
