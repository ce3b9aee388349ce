using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Mlops.Cli.Tests;

/// <summary>The bundle of the promoted version in a <see cref="RideStore"/>, and what it was made of.</summary>
internal static class RideBundles
{
    public static async Task<string> BundleAsync(this RideStore rides)
    {
        var version = await MlopsStore.Open(rides.Store).Models.FindAliasAsync("rides", "production", TestContext.Current.CancellationToken);
        var hex = version!.Bundle.Digest.Hex;
        return Path.Combine(rides.Store, "artifacts", ArtifactKinds.Bundle, hex[..2], hex, BundleFormat.FileName);
    }

    /// <summary>The directory of an artifact of a kind.</summary>
    public static Task<string> ArtifactAsync(this RideStore rides, string kind)
    {
        var folder = Path.Combine(rides.Store, "artifacts", kind);
        return Task.FromResult(Directory.EnumerateDirectories(folder).SelectMany(Directory.EnumerateDirectories).Order(StringComparer.Ordinal).First());
    }

    public static Task<string> TransformAsync(this RideStore rides) => rides.ArtifactAsync(ArtifactKinds.Transform);

    public static async Task<double> ScoreAsync(this RideStore rides, string bundle, double fare, string payment)
    {
        using var host = ModelHost.FromFile(bundle, new ComponentSet(new TransformComponent(), new LogisticRegressionComponent()));
        await host.RefreshAsync(TestContext.Current.CancellationToken);
        return host.CreatePredictor<Ride, BinaryPrediction>().Predict(new Ride { Fare = fare, Payment = payment }).Probability;
    }

    /// <summary>A bundle with one entry changed, and its manifest rebuilt over it.</summary>
    public static async Task<string> ChangedBundleAsync(this RideStore rides, string path, string entry, string old, string with)
    {
        using var source = ZipFile.OpenRead(await rides.BundleAsync());
        using var target = ZipFile.Open(path, ZipArchiveMode.Create);
        var contents = source.Entries.ToDictionary(e => e.FullName, Read);
        var text = Encoding.UTF8.GetString(contents[entry]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        contents[entry] = Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal));
        var manifest = JsonNode.Parse(contents[BundleFormat.Manifest])!;
        foreach (var listed in manifest["entries"]!.AsArray())
        {
            var bytes = contents[(string)listed!["name"]!];
            (listed["bytes"], listed["sha256"]) = (bytes.Length, Digest.Of(bytes).Hex);
        }
        contents[BundleFormat.Manifest] = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        foreach (var (name, bytes) in contents)
        {
            using var stream = target.CreateEntry(name, CompressionLevel.NoCompression).Open();
            stream.Write(bytes);
        }
        return path;
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
