using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Mlops.Cli.Tests.Reports;

/// <summary>
/// The reports of broken data as servers read them: <c>Golden</c>. What changes them changes what users have built upon; written anew
/// by running these tests with MLOPS_UPDATE_SNAPSHOTS=1.
/// </summary>
public sealed partial class ReportGoldenTests
{
    [Theory]
    [InlineData("junit.xml")]
    [InlineData("data.sarif")]
    public async Task Report_OfBrokenData_IsTheGoldenFile(string name)
    {
        using var trips = await BrokenTrips.CreateAsync();
        await Tool.RunAsync(
            "validate", trips["new.csv"], "--schema", trips["schema.json"], "--baseline", trips["baseline.json"],
            "--junit", trips["junit.xml"], "--sarif", trips["data.sarif"], "--help-base", "https://example.org/docs/diagnostics");
        var actual = Portable(trips.Read(name), trips.Folder);
        var path = Path.Combine(Here(), "Golden", name);
        if (Environment.GetEnvironmentVariable("MLOPS_UPDATE_SNAPSHOTS") == "1") await File.WriteAllTextAsync(path, actual, TestContext.Current.CancellationToken);
        Assert.Equal((await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), actual);
    }

    /// <summary>Without the temporary folder, the version, and all but the headings of the pages of diagnostics, which have tests of their own.</summary>
    private static string Portable(string text, string folder) =>
        Page().Replace(Version().Replace(text.Replace(folder, "/data", StringComparison.Ordinal), "$1VERSION$2"), "$1$2");

    [GeneratedRegex("(\"semanticVersion\": \")[^\"]*(\")")]
    private static partial Regex Version();

    [GeneratedRegex("(\"markdown\": \"# [^\\\\]*)(?:[^\"\\\\]|\\\\.)*(\")")]
    private static partial Regex Page();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
