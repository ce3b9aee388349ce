using System.Globalization;
using System.Runtime.CompilerServices;

namespace Mlops.Cli.Tests.HowTo;

public sealed class FitSpansTests(RideStore rides)
{
    [Fact]
    public void CodeBlock_OfThePage_IsTheCodeThatIsTestedHere()
    {
        var page = File.ReadAllText(Path.Combine(Here(), "..", "..", "..", "docs", "how-to", "fit-spans.md")).ReplaceLineEndings("\n");
        var source = File.ReadAllText(Path.Combine(Here(), "WeeklyFit.cs")).ReplaceLineEndings("\n");
        Assert.Equal(source.Split("#region weekly-fit\n")[1].Split("#endregion")[0], page.Split("```csharp\n")[1].Split("```")[0]);
    }

    [Fact]
    public async Task CodeBlock_OnTheNextDay_KeepsOneEntryPerDay()
    {
        using var folder = new TemporaryFolder();
        var cancellationToken = TestContext.Current.CancellationToken;
        for (var day = 1; day <= 9; day++)
        {
            var text = File.ReadAllText(rides.Day(1)).Replace("card", $"card-{day}", StringComparison.Ordinal);
            folder.Write(string.Create(CultureInfo.InvariantCulture, $"2026-05-{day:D2}.csv"), text);
            var fitted = await WeeklyFit.FitAsync(folder["{YYYY}-{MM}-{DD}.csv"], folder["cache"], cancellationToken);
            Assert.Equal(day, Directory.EnumerateFiles(folder["cache"]).Count());
            // One payment a day, cash, unseen and missing; and the fare.
            Assert.Equal(Math.Min(day, 7) + 4, fitted.Layout.Width);
        }
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
