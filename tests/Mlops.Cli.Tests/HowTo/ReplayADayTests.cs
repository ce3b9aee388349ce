using System.Runtime.CompilerServices;

namespace Mlops.Cli.Tests.HowTo;

public sealed class ReplayADayTests(RideStore rides)
{
    [Fact]
    public void CodeBlock_OfThePage_IsTheCodeThatIsTestedHere()
    {
        var page = File.ReadAllText(Path.Combine(Here(), "..", "..", "..", "docs", "how-to", "replay-a-day.md")).ReplaceLineEndings("\n");
        var source = File.ReadAllText(Path.Combine(Here(), "ServedDay.cs")).ReplaceLineEndings("\n");
        Assert.Equal(source.Split("#region served-day\n")[1].Split("#endregion")[0], page.Split("```csharp\n")[1].Split("```")[0]);
    }

    [Fact]
    public async Task Day_RecordedWhileServing_ReplaysToTheBit()
    {
        using var folder = new TemporaryFolder();
        var cancellationToken = TestContext.Current.CancellationToken;
        var components = new ComponentSet(new TransformComponent(), new LogisticRegressionComponent());
        using var host = ModelHost.FromStore(MlopsStore.Open(rides.Store), "rides@production", components);
        await host.RefreshAsync(cancellationToken);
        var predictor = host.CreatePredictor<Ride, BinaryPrediction>();
        Ride[] day =
        [
            .. Enumerable.Range(0, 300).Select(i => new Ride
            {
                Fare = i % 7 == 0 ? null : i * 0.37, Payment = i % 11 == 0 ? null : i % 5 == 0 ? "by boat" : "card",
            }),
        ];
        await ServedDay.WriteAsync(folder["day.jsonl"], day.Select(r => ServedDay.Serve(predictor, r)), cancellationToken);
        var answer = await Tool.RunAsync("parity", await rides.BundleAsync(), "--day", folder["day.jsonl"]);
        Assert.Equal((MlopsTool.Success, ""), (answer.Code, answer.Error));
        Assert.Contains("day       300 of 300 recorded rows, alone and in a batch: every bit is equal", answer.Output, StringComparison.Ordinal);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
