namespace Mlops.Pipelines.Tests;

public sealed class CacheKeyTests
{
    private static readonly ArtifactRef Input = new("test.text", Digest.Of("input"));
    private static readonly StepDefinition<string> Step = TextSteps.Definition("step", _ => "") with
    {
        Parameters = StepParameters.None.With("rate", 0.5),
    };

    [Fact]
    public void Of_TheSameTwice_IsTheSame() => Assert.Equal(Key(Step), Key(Step with { }));

    [Theory]
    [InlineData("name")]
    [InlineData("version")]
    [InlineData("kind")]
    [InlineData("format")]
    [InlineData("parameter")]
    [InlineData("more parameters")]
    public void Of_AnotherDefinition_IsAnother(string changed) => Assert.NotEqual(Key(Step), Key(changed switch
    {
        "name" => Step with { Name = "other" },
        "version" => Step with { Version = "2" },
        "kind" => Step with { Kind = "test.other" },
        "format" => Step with { FormatVersion = Step.FormatVersion + 1 },
        "parameter" => Step with { Parameters = StepParameters.None.With("rate", 0.25) },
        _ => Step with { Parameters = Step.Parameters.With("more", 1) },
    }));

    [Fact]
    public void Of_OtherInputs_IsAnother()
    {
        var other = new ArtifactRef("test.text", Digest.Of("other"));
        ArtifactRef[][] lists = [[], [Input], [other], [Input, other], [other, Input], [Input with { Kind = "test.other" }]];

        Assert.Equal(lists.Length, lists.Select(l => CacheKey.Of(Step, l, [])).Distinct().Count());
    }

    [Fact]
    public void Of_FileThatWasMoved_IsTheSame() => Assert.Equal(FileKey("/a/day.csv", "1,2"), FileKey("/b/moved.csv", "1,2"));

    [Fact]
    public void Of_FileWithOtherContent_IsAnother() => Assert.NotEqual(FileKey("/a/day.csv", "1,2"), FileKey("/a/day.csv", "1,3"));

    [Fact]
    public void Of_InputUnderAnotherRole_IsAnother() => Assert.NotEqual(
        CacheKey.Of(Step, [], [new ResolvedInput("baseline", Input)]), CacheKey.Of(Step, [], [new ResolvedInput("production", Input)]));

    [Fact]
    public void Of_ResolvedInputAndInputOfAStep_AreNotConfused() => Assert.NotEqual(
        CacheKey.Of(Step, [Input], []), CacheKey.Of(Step, [], [new ResolvedInput("", Input)]));

    private static Digest Key(StepDefinition definition) => CacheKey.Of(definition, [Input], []);

    private static Digest FileKey(string path, string content) =>
        CacheKey.Of(Step, [], [ResolvedInput.OfFile(new SourceFile(path, Digest.Of(content), content.Length))]);
}
