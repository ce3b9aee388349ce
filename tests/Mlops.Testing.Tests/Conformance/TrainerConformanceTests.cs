using Mlops.Training;

namespace Mlops.Testing.Tests;

public sealed class TrainerConformanceTests
{
    [Fact]
    public async Task CheckAsync_LogisticRegression_Conforms() =>
        await TrainerConformance.CheckAsync(new LogisticRegression { Seed = 1 }, await Fare.FeaturesAsync());

    [Theory]
    [InlineData("version", "has a version")]
    [InlineData("parameters", "canonical")]
    [InlineData("cancellation", "cancelled token")]
    [InlineData("progress", "progress")]
    [InlineData("curve", "curve starts")]
    [InlineData("reason", "why the training ended")]
    [InlineData("loss", "does not raise the loss")]
    [InlineData("random", "the same curve")]
    public async Task CheckAsync_BrokenDouble_NamesTheRule(string fault, string rule)
    {
        var trainer = new BrokenTrainer(new LogisticRegression { Seed = 1 }, fault);
        var features = await Fare.FeaturesAsync();
        var error = await Assert.ThrowsAsync<ConformanceException>(() => TrainerConformance.CheckAsync(trainer, features));
        Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
    }
}
