using System.Text;

namespace Mlops.Transform.Tests;

public sealed class DamagedArtifactTests
{
    [Fact]
    public async Task Load_UnknownOperation_IsNamed()
    {
        var artifact = await SmallAsync();
        artifact.Replace("transform.json", "\"kind\": \"standardize\"", "\"kind\": \"standardise\"");
        var error = Assert.Throws<ArtifactException>(() => artifact.Load());
        Assert.Equal(TransformDiagnostics.UnknownOperation, error.Code);
        Assert.Contains("'standardise'", error.Message, StringComparison.Ordinal);
        Assert.Contains("one of " + string.Join(", ", OperationFormats.Kinds), error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("transform.json", "\"version\": 1", "\"version\": 2")]
    [InlineData("transform.json", "{\n  \"formatVersion\": 2", "{\n  \"formatVersion\": 3")]
    [InlineData("parity.json", "\"formatVersion\": 2", "\"formatVersion\": 3")]
    public async Task Load_NewerVersion_IsMlops7002(string file, string old, string newer)
    {
        var artifact = await SmallAsync();
        artifact.Replace(file, old, newer);
        Assert.Equal(DiagnosticCodes.NewerFormat, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }

    [Fact]
    public async Task Load_NewerManifest_IsMlops7002()
    {
        var artifact = await SmallAsync();
        artifact.FormatVersion = 3;
        Assert.Equal(DiagnosticCodes.NewerFormat, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }

    [Theory]
    [InlineData("\"mean\": 5", "\"mean\": \"five\"")]
    [InlineData("\"mean\": 5", "\"middle\": 5")]
    [InlineData("\"mean\": 5", "\"mean\": 1e999")]
    [InlineData("\"standardDeviation\": 2", "\"standardDeviation\": -2")]
    [InlineData("\"x\"\n      ],", "\"y\"\n      ],")]
    [InlineData("\"output\": \"features\"", "\"output\": \"column\"")]
    [InlineData("\"output\": \"features\"", "\"output\": \"both\"")]
    [InlineData("\"name\": \"standardize(x)\"", "\"name\": null")]
    [InlineData("\"type\": \"float64\"", "\"type\": \"string\"")]
    [InlineData("\"type\": \"transform\"", "\"type\": \"model\"")]
    [InlineData("\"operations\": [", "\"steps\": [")]
    public async Task Load_DamagedValue_IsATypedError(string old, string damaged)
    {
        var artifact = await SmallAsync();
        artifact.Replace("transform.json", old, damaged);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }

    [Fact]
    public async Task Load_FileMissing_IsATypedError()
    {
        using var batch = RandomTable.Create(51, 60);
        var whole = MemoryArtifact.Of(await RandomTable.FitAsync(batch));
        foreach (var name in whole.Files)
        {
            var part = whole.Clone();
            part.Content.Remove(name);
            Assert.Throws<ArtifactException>(() => part.Load());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Load_RandomlyDamagedBytes_NeverCrashes(int seed)
    {
        using var batch = RandomTable.Create(seed, 60);
        var whole = MemoryArtifact.Of(await RandomTable.FitAsync(batch));
        var random = new Random(seed);
        var refused = 0;
        for (var i = 0; i < 700; i++)
        {
            var damaged = whole.Clone();
            var name = damaged.Files[random.Next(damaged.Files.Count)];
            var bytes = damaged.Content[name];
            if (bytes.Length == 0) continue;
            var at = random.Next(bytes.Length);
            damaged.Content[name] = random.Next(4) switch
            {
                0 => bytes[..at],
                1 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 30))..]],
                2 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
                _ => [.. bytes[..at], .. Encoding.ASCII.GetBytes(random.NextInt64()
                    .ToString(System.Globalization.CultureInfo.InvariantCulture)), .. bytes[at..]],
            };
            try
            {
                damaged.Load().ReplayParity();
            }
            catch (MlopsException)
            {
                refused++;
            }
        }

        Assert.True(refused > 400, $"{refused} refused");
    }

    private static async Task<MemoryArtifact> SmallAsync()
    {
        using var batch = Table.Of(Table.Doubles("x", 2, 4, 4, 4, 5, 5, 7, 9));
        return MemoryArtifact.Of(await batch.FitAsync(t => t.Standardize(batch.Schema.Number("x"))));
    }
}
