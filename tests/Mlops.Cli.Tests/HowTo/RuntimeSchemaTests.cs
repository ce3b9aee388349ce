using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mlops.Cli.Tests.HowTo;

public sealed class RuntimeSchemaTests
{
    [Fact]
    public void CodeBlock_OfThePage_IsTheCodeThatIsTestedHere()
    {
        var page = File.ReadAllText(Path.Combine(Here(), "..", "..", "..", "docs", "how-to", "runtime-schema.md")).ReplaceLineEndings("\n");
        var source = File.ReadAllText(Path.Combine(Here(), "RuntimeModel.cs")).ReplaceLineEndings("\n");
        Assert.Equal(source.Split("#region runtime-schema\n")[1].Split("#endregion")[0], page.Split("```csharp\n")[1].Split("```")[0]);
    }

    [Fact]
    public async Task CodeBlock_OnTrips_RegistersAModelThatPassedItsGate()
    {
        using var folder = new TemporaryFolder();
        var run = await RuntimeModel.TrainAsync(
            folder.Write("trips.csv", Trips(2000)), folder["store"], TestContext.Current.CancellationToken);
        Assert.Equal(RunStatus.Succeeded, run.Status);
        var version = await MlopsStore.Open(folder["store"]).Models
            .FindAliasAsync("runtime-tips", "production", TestContext.Current.CancellationToken);
        Assert.True(version!.PassedGates);
    }

    private static string Trips(int count)
    {
        var random = new Random(3);
        var text = new StringBuilder("trip_start_timestamp,trip_start_hour,trip_miles,fare,tips,payment_type\n");
        for (var i = 0; i < count; i++)
        {
            var fare = 5 + Math.Round(random.NextDouble() * 20, 2);
            var isCard = random.Next(2) == 0;
            var tips = isCard && random.NextDouble() < 0.9 ? Math.Round(0.25 * fare, 2) : 0.0;
            text.Append(
                CultureInfo.InvariantCulture, $"{1462060800 + (900 * i)},{i / 4 % 24},{fare / 4},{fare},{tips},{(isCard ? "Credit Card" : "Cash")}\n");
        }
        return text.ToString();
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
