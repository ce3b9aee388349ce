namespace Mlops.Generators.Tests.Predictions;

public class PredictionGeneratorTests
{
    [Theory]
    [InlineData("[Prediction] public readonly partial record struct Tip(double Probability, bool Label);")]
    [InlineData("[Prediction] public partial record Tip(float Score) { public string? Note { get; init; } }")]
    [InlineData("public partial class Outer { [Prediction] internal partial record struct Tip(double Value); }")]
    public void Generate_EveryShape_CompilesWithoutWarnings(string source)
    {
        var compiled = Compiled.From(source);
        Assert.Empty(compiled.Diagnostics);
        Assert.Empty(compiled.Errors);
        Assert.Single(compiled.Result.GeneratedTrees);
    }

    [Theory]
    [InlineData("[Prediction] public record struct Tip(double Score);", "MLOPS1002", "Tip", "'Tip' is not partial")]
    [InlineData("[Prediction] public partial record struct Tip(double Probabilty);", "MLOPS1012", "Probabilty", "Did you mean 'Probability'?")]
    [InlineData("[Prediction] public partial record struct Tip(double Zebra);", "MLOPS1012", "Zebra", "Known are 'Score', 'Probability', 'Value' and 'Label'.")]
    [InlineData("[Prediction] public partial record struct Tip(int Score);", "MLOPS1013", "Score", "Expected double or float.")]
    [InlineData("[Prediction] public partial record struct Tip(double Score, string Label);", "MLOPS1013", "Label", "Expected bool.")]
    [InlineData("[Prediction] public partial record struct Tip;", "MLOPS1014", "Tip", "no positional parameters")]
    public void Generate_Mistake_IsReportedAtItsPlace(string source, string code, string place, string message)
    {
        var compiled = Compiled.From(source);
        var diagnostic = Assert.Single(compiled.Diagnostics);
        Assert.Equal(code, diagnostic.Id);
        Assert.Equal(place, compiled.TextAt(diagnostic));
        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
    }
}
