namespace Mlops.Transform.Tests;

/// <summary>
/// Artifacts that were written once: they load and compute the same bits for ever, and the present version writes those of its own
/// format again. Set MLOPS_UPDATE_SNAPSHOTS=1 to write a new one, and review the difference.
/// </summary>
public sealed class GoldenArtifactTests
{
    private static readonly Dictionary<string, Func<TransformBuilder, DataSchema, TransformBuilder>> Current = new()
    {
        // Added and not set: a name that comes twice is an error.
        { "v2-basics", Basics },
        { "v2-categories", (t, s) => RandomCategories.Vocabularies(t, s).Label(s.Number("tips") > 0.2 * s.Number("fare")) },
        { "v2-crosses", RandomCategories.Crosses },
        { "v2-encoders", (t, s) => RandomCategories.Encoders(t, s).Label(s.Number("tips") > 0.2 * s.Number("fare")) },
        { "v2-scaling", Scaling },
        { "v2-normal", Normal },
        { "v2-buckets", Buckets },
        { "v2-per-key", PerKey },
        { "v2-vectors", RandomTable.Vectors },
        { "v2-principal", RandomTable.Principal },
        { "v2-lists", RandomLists.Build },
        { "v2-sequences", RandomLists.Places },
        { "v2-embeddings", RandomLists.Vectors },
        { "v2-protection", RandomProtection.Build },
        { "v2-times", RandomTimes.Build },
        { "v2-places", RandomPlaces.Build },
        { "v2-expressions", RandomExpressions.Build },
        { "v2-custom", (t, s) => t.Custom(new HowTo.GeoFence(0.5), [s.Number("latitude"), s.Number("miles")], missing: 0) },
    };

    public static TheoryData<string> CurrentNames => [.. Current.Keys];

    [Fact]
    public void Load_Format1_ReplaysItsParityRows() => Assert.True(Read("v1", 1).Load().ReplayParity() >= 32);

    [Theory]
    [MemberData(nameof(CurrentNames))]
    public async Task Save_CurrentFormat_WritesTheGoldenBytesThatLoad(string name)
    {
        using var batch = RandomTable.Create(77, 60);
        var written = MemoryArtifact.Of(await batch.FitAsync(t => Current[name](t, batch.Schema)));
        if (Environment.GetEnvironmentVariable("MLOPS_UPDATE_SNAPSHOTS") == "1") await WriteAsync(name, written);
        var golden = Read(name, TransformArtifact.FormatVersion);
        Assert.Equal(golden.Text, written.Text);
        Assert.True(golden.Load().ReplayParity() >= 32);
    }

    private static TransformBuilder Basics(TransformBuilder t, DataSchema s) => t
        .Label(s.Number("tips") > 0.2 * s.Number("fare"))
        .Standardize(s.Number("miles"), missing: 0)
        .MinMax(s.Number("fare"), low: -1, high: 1, clip: true)
        .Log(s.Number("seconds"), missing: 0)
        .Impute(s.Number("latitude"), Imputation.Median, indicator: true)
        .Bucketize(s.Number("latitude"), buckets: 10)
        .OneHot(s.Text("company"), maxSize: 20, unseen: Unseen.Buckets(3), minCount: 2)
        .Hash(s.Text("company"), buckets: 17, seed: 5)
        .Compute(s.Number("fare") / (s.Number("seconds") + 1), "fare_per_second").AsNumber(out var rate)
        .Standardize(rate, missing: 0);

    private static TransformBuilder Scaling(TransformBuilder t, DataSchema s) => t
        .Clip(s.Number("miles"), low: 1, highQuantile: 0.95, missing: 0)
        .Clip(s.Number("latitude"), low: 41.2, high: 41.8, missing: 41.5)
        .MaxAbs(s.Number("stamp"))
        .Robust(s.Number("seconds"), missing: 600, lowQuantile: 0.1)
        .IsMissing(s.Text("company"))
        .MinMax(s.Number("fare"), rules: TransformRules.Tensorflow);

    private static TransformBuilder Normal(TransformBuilder t, DataSchema s) => t
        .Power(s.Number("fare"), PowerMethod.BoxCox, standardize: false)
        .Power(s.Number("seconds"), missing: 0)
        .Compute(s.Number("fare") * s.Number("fare") * s.Number("fare"), "cube").AsNumber(out var cube)
        .Gaussian(cube)
        .Gaussian(s.Number("miles"), missing: 3);

    private static TransformBuilder Buckets(TransformBuilder t, DataSchema s) => t
        .Bucketize(s.Number("fare"), buckets: 5, weights: s.Number("tips"), rules: TransformRules.Tensorflow)
        .BucketizeAt(s.Number("miles"), [1, 2.5, 10])
        .BucketizeAt(s.Number("miles"), [1, 2.5, 10], rules: TransformRules.Tensorflow, name: "tensorflow")
        .BucketizeInterpolated(s.Number("seconds"), buckets: 7, missing: 0)
        .BucketizeInterpolated(s.Number("latitude"), [41.2, 41.8], rules: TransformRules.Tensorflow);

    private static TransformBuilder PerKey(TransformBuilder t, DataSchema s) => t
        .StandardizePerKey(s.Number("fare"), s.Text("company"))
        .MinMaxPerKey(s.Number("seconds"), s.Number("area"), missing: 100, low: -1)
        .BucketizePerKey(s.Number("latitude"), s.Boolean("shared"), buckets: 4);

    private static MemoryArtifact Read(string name, int format)
    {
        var folder = Path.Combine(Folder(), name);
        var artifact = new MemoryArtifact { FormatVersion = format };
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            artifact.Content[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllBytes(file);
        return artifact;
    }

    private static async Task WriteAsync(string version, MemoryArtifact artifact)
    {
        foreach (var (name, bytes) in artifact.Content)
        {
            var path = Path.Combine(Folder(), version, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, bytes);
        }
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var golden = Path.Combine(folder.FullName, "tests", "Mlops.Transform.Tests", "Golden");
            if (Directory.Exists(golden)) return golden;
        }

        throw new DirectoryNotFoundException("The folder tests/Mlops.Transform.Tests/Golden is not above the test assembly.");
    }
}
