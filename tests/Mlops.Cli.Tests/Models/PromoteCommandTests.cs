using System.Text;

namespace Mlops.Cli.Tests.Models;

public sealed class PromoteCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly MlopsStore store;

    public PromoteCommandTests() => store = MlopsStore.Open(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Promote_AVersionThatPassed_MovesTheAliasAndKeepsWhoAndWhy()
    {
        await RegisterAsync(true);
        var answer = await PromoteAsync("m/1", "--reason", "first", "--by", "Ada");
        Assert.Equal((MlopsTool.Success, "m@production now stands on version 1."), (answer.Code, answer.Output.Trim()));
        var move = Assert.Single(await store.Models.GetAliasHistoryAsync("m", "production", TestContext.Current.CancellationToken));
        Assert.Equal(("Ada", "first", null, 1), (move.By, move.Reason, move.FromVersion, move.ToVersion));
    }

    [Fact]
    public async Task Promote_ToAnotherVersion_SaysWhatWasThereBefore()
    {
        await RegisterAsync(true, true);
        await PromoteAsync("m/1", "--reason", "first");
        Assert.Equal("m@production now stands on version 2 (was 1).", (await PromoteAsync("m/2", "--reason", "next")).Output.Trim());
        Assert.Equal("m@canary now stands on version 2.", (await PromoteAsync("m@production", "--alias", "canary", "--reason", "x")).Output.Trim());
    }

    [Fact]
    public async Task Promote_WithJson_IsTheMove()
    {
        await RegisterAsync(true, true);
        await PromoteAsync("m/1", "--reason", "first");
        var move = await Tool.JsonAsync("models", "promote", "m/2", "--reason", "next", "--store", folder.Path);
        Assert.Equal("model alias fromVersion toVersion movedAt by reason span", move.Members());
        Assert.EndsWith("Z", move.GetProperty("movedAt").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promote_AVersionThatFailedAGate_IsRefusedUnlessForced()
    {
        await RegisterAsync(false);
        var error = await Tool.FailAsync("MLOPS9005", "models", "promote", "m/1", "--reason", "hurry", "--store", folder.Path);
        Assert.Contains("did not pass its gates: auc is low", error, StringComparison.Ordinal);
        Assert.Null(await store.Models.FindAliasAsync("m", "production", TestContext.Current.CancellationToken));
        Assert.Equal(MlopsTool.Success, (await PromoteAsync("m/1", "--reason", "hurry", "--force")).Code);
    }

    [Fact]
    public async Task Promote_FromAVersionThatTheAliasHasLeft_ChangesNothing()
    {
        await RegisterAsync(true, true, true);
        await PromoteAsync("m/1", "--reason", "first");
        await PromoteAsync("m/2", "--reason", "somebody else", "--from", "1");
        var error = await Tool.FailAsync(
            "MLOPS9004", "models", "promote", "m/3", "--reason", "late", "--from", "1", "--store", folder.Path);
        Assert.Contains("Expected it to stand on version 1.", error, StringComparison.Ordinal);
        Assert.Equal(2, (await store.Models.FindAliasAsync("m", "production", TestContext.Current.CancellationToken))!.Version);
    }

    [Fact]
    public async Task Promote_WithoutAReason_PrintsTheHelp()
    {
        await RegisterAsync(true);
        var answer = await PromoteAsync("m/1");
        Assert.Equal((MlopsTool.Failure, "Option '--reason' is required."), (answer.Code, answer.Error));
        Assert.Contains("mlops models promote <MODEL> [options]", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promote_ToAnAliasThatCannotBe_IsATypedError()
    {
        await RegisterAsync(true);
        var error = await Tool.RunAsync("models", "promote", "m/1", "--reason", "x", "--alias", "no such alias/", "--store", folder.Path);
        Assert.Equal(MlopsTool.Failure, error.Code);
        Assert.StartsWith("MLOPS72", error.Error, StringComparison.Ordinal);
    }

    private Task<ToolAnswer> PromoteAsync(params string[] arguments) =>
        Tool.RunAsync(["models", "promote", .. arguments, "--store", folder.Path]);

    private async Task RegisterAsync(params bool[] passed)
    {
        for (var i = 0; i < passed.Length; i++)
        {
            var bundle = new ArtifactRef(ArtifactKinds.Bundle, Digest.Of(Encoding.UTF8.GetBytes($"bundle {i}")));
            var gate = new GateResult("auc >= 0.9", passed[i], passed[i] ? "auc is high" : "auc is low");
            await store.Models.RegisterAsync(new ModelVersion("m", 0, bundle) { Gates = [gate] }, TestContext.Current.CancellationToken);
        }
    }
}
