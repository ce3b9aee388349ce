using System.Globalization;
using System.IO.Compression;

namespace Mlops.Metadata.Tests;

public sealed class BundleWriterTests
{
    [Fact]
    public async Task WriteAsync_SameContent_GivesSameBytesInAnyOrderAndCulture()
    {
        var first = await BundleExamples.BytesAsync();
        var content = BundleExamples.Content();
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var second = await BundleExamples.BytesAsync(content with { Parts = content.Parts.Reverse().ToDictionary() });
            Assert.Equal(first, second);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task WriteAsync_Entries_AreStoredInOrdinalOrderAtOneTime()
    {
        using var zip = new ZipArchive(new MemoryStream(await BundleExamples.BytesAsync()));
        var names = zip.Entries.Select(e => e.FullName).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal(
            ["card.md", "gates/gates.json", "manifest.json", "model/model.json", "schema/schema.json", "transform/assets/company.txt", "transform/transform.json"],
            names);
        Assert.All(zip.Entries, e => Assert.Equal(e.Length, e.CompressedLength));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    [Fact]
    public async Task WriteAsync_Checksums_AreThoseOfTheZipFormat()
    {
        using var zip = new ZipArchive(new MemoryStream(await BundleExamples.BytesAsync()));
        foreach (var entry in zip.Entries)
        {
            using var again = new ZipArchive(new MemoryStream(BundleExamples.Zip([("x", Read(entry))])));
            Assert.Equal(again.Entries[0].Crc32, entry.Crc32);
        }
    }

    [Fact]
    public void Crc32_CheckValueOfTheStandard_IsReached() =>
        Assert.Equal(0xCBF43926u, Crc32.Append(Crc32.Append(0, "1234"u8), "56789"u8));

    [Fact]
    public async Task WriteAsync_Card_TellsNameDataMetricsAndGates()
    {
        using var bundle = Bundle.Open(new MemoryStream(await BundleExamples.BytesAsync()));
        Assert.Equal(
            """
            # taxi-tips

            - model: linear
            - transform: graph
            - label: tips > 0.2 * fare

            ## Metrics on the holdout

            | metric | value |
            |---|---|
            | auc | 0.95 |
            | log-loss | 0.25 |

            ## Gates

            - passed: auc >= 0.9. auc is 0.95

            ## Data

            | column | type | may be missing |
            |---|---|---|
            | fare | float64 | yes |
            | a\|b | string | no |

            """,
            bundle.ReadCard());
    }

    [Theory]
    [InlineData(BundleParts.Transform)]
    [InlineData(BundleParts.Model)]
    public async Task WriteAsync_RequiredPartMissingOrUntyped_Throws(string part)
    {
        var content = BundleExamples.Content();
        var without = content.Parts.Where(p => p.Key != part).ToDictionary();
        var missing = await Assert.ThrowsAsync<ArtifactException>(() => BundleExamples.BytesAsync(content with { Parts = without }));
        Assert.Equal(BundleDiagnostics.InvalidContent, missing.Code);
        Assert.Contains($"'{part}' is missing", missing.Message, StringComparison.Ordinal);
        without[part] = content.Parts[part] with { Type = "" };
        var untyped = await Assert.ThrowsAsync<ArtifactException>(() => BundleExamples.BytesAsync(content with { Parts = without }));
        Assert.Contains("states no type", untyped.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..", "a.json")]
    [InlineData("a/b", "a.json")]
    [InlineData("statistics", "../a.json")]
    [InlineData("statistics", "/a.json")]
    [InlineData("statistics", "a\\b")]
    public async Task WriteAsync_NameThatLeavesItsFolder_Throws(string part, string file)
    {
        var content = BundleExamples.Content();
        var parts = content.Parts.ToDictionary();
        parts[part] = new BundlePartSource(new MemoryArtifact(ArtifactKinds.Statistics).With(file, "{}"));
        var error = await Assert.ThrowsAsync<ArtifactException>(() => BundleExamples.BytesAsync(content with { Parts = parts }));
        Assert.Equal(BundleDiagnostics.InvalidContent, error.Code);
    }

    [Fact]
    public async Task WriteAsync_Canceled_Stops() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => BundleWriter.WriteAsync(new MemoryStream(), BundleExamples.Content(), new CancellationToken(true)));

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
