using System.Text.Json.Serialization;
using Mlops.Metadata;

namespace Mlops.Pipelines.Tests;

public sealed partial class UserStepTests
{
    private readonly MlopsStore store = MlopsStore.InMemory();

    [Fact]
    public async Task Map_Function_KeepsItsResultAsJson()
    {
        Step<Length> length = null!;
        var pipeline = Pipeline.Define("p", p => length = p.Constant("text", "héllo").Map(
            "length", "1", (text, _, _) => ValueTask.FromResult(new Length(text, text.Length)), Json.Default.Length));

        var run = await pipeline.RunAsync(store);

        Assert.Equal(new Length("héllo", 5), await run.GetAsync(length));
        Assert.Equal("text:Cached length:Cached", await pipeline.RunAsync(store).StatusesAsync());
    }

    [Fact]
    public async Task Map_NewVersionOrParameters_ComputesAgain()
    {
        Pipeline Define(string version, int factor) => Pipeline.Define("p", p => p.Constant("text", "x").Map(
            "length", version, (text, _, _) => ValueTask.FromResult(new Length(text, factor)), Json.Default.Length, StepParameters.None.With("factor", factor)));
        await Define("1", 1).RunAsync(store);

        Assert.Equal("text:Cached length:Computed", await Define("2", 1).RunAsync(store).StatusesAsync());
        Assert.Equal("text:Cached length:Computed", await Define("1", 2).RunAsync(store).StatusesAsync());
    }

    [Fact]
    public async Task WithRetry_OnAStep_IsHonoured()
    {
        var tries = 0;
        var pipeline = Pipeline.Define("p", p => p.Text("a", _ => ++tries < 2 ? throw new IOException("busy") : "x")
            .WithRetry(new RetryPolicy { MaxRetries = 1, Delay = TimeSpan.Zero }));

        await pipeline.RunAsync(store);

        Assert.Equal(2, tries);
    }

    internal sealed record Length(string Text, int Characters);

    [JsonSerializable(typeof(Length))]
    private sealed partial class Json : JsonSerializerContext;
}
