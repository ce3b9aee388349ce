namespace Mlops.Training.Tests;

public sealed class StoppingTests
{
    private static readonly LogisticRegression Trainer = new() { Seed = 1 };

    [Theory]
    [InlineData(1L << 30)]
    [InlineData(0L)]
    public async Task TrainAsync_CancelledInTheMiddle_StopsWithinOneIteration(long memory)
    {
        using var source = new CancellationTokenSource();
        var seen = new List<int>();
        var progress = new Recorder(i =>
        {
            seen.Add(i.Iteration);
            if (i.Iteration == 2) source.Cancel();
        });
        var trainer = Trainer with { MaxMemoryBytes = memory, Tolerance = 1e-12 };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await trainer.TrainAsync(Generated.Features(5000), progress, source.Token));
        Assert.Equal([0, 1, 2], seen);
    }

    [Fact]
    public async Task TrainAsync_ReportsEveryIterationOfAFallingCurve()
    {
        var seen = new List<TrainingIteration>();
        var result = await Trainer.TrainAsync(Generated.Features(2000), new Recorder(seen.Add));
        Assert.Equal(result.Curve, seen);
        Assert.Equal("converged", result.StoppedBecause);
        Assert.True(result.Curve[^1].GradientNorm <= 1e-6);
        for (var i = 1; i < seen.Count; i++) Assert.True(seen[i].Loss <= seen[i - 1].Loss + 1e-12);
    }

    [Fact]
    public async Task TrainAsync_WithFewIterations_SaysSo()
    {
        var result = await (Trainer with { MaxIterations = 2 }).TrainAsync(Generated.Features(2000));
        Assert.Equal("max-iterations", result.StoppedBecause);
        Assert.Equal([0, 1, 2], result.Curve.Select(c => c.Iteration));
    }

    [Fact]
    public async Task TrainAsync_WhenHeldBackRowsGainNoMore_StopsEarlyWithTheBestModel()
    {
        // Few rows with many features of noise: fitting to the end is overfitting.
        var features = new ArrayFeatures(ArrayFeatures.LayoutOf(40, 3), Generated.Rows(120, 40, 3));
        var overfitting = Trainer with { L2 = 0, EarlyStop = new EarlyStop { ValidationFraction = 0.3, Patience = 3 } };
        var result = await overfitting.TrainAsync(features);
        Assert.Equal("early-stop", result.StoppedBecause);
        var losses = result.Curve.Select(c => c.ValidationLoss!.Value).ToList();
        Assert.True(losses[^1] > losses.Min());
        var log = ((LinearModel)result.Model).Log;
        Assert.InRange(log.ValidationRows, 20, 55);
        Assert.Equal(120, log.ValidationRows + log.Rows);

        var best = await (overfitting with { MaxIterations = Math.Max(1, losses.IndexOf(losses.Min())) }).TrainAsync(features);
        Assert.Equal(((LinearModel)best.Model).Weights, ((LinearModel)result.Model).Weights);
    }

    [Fact]
    public void Parameters_HoldEverythingThatChangesTheModel()
    {
        Assert.Equal(Trainer.Parameters, (Trainer with { MaxMemoryBytes = 5, DegreeOfParallelism = 1 }).Parameters);
        LogisticRegression[] others =
        [
            Trainer with { Seed = 2 }, Trainer with { L1 = 1 }, Trainer with { L2 = 1 }, Trainer with { MaxIterations = 1 },
            Trainer with { Tolerance = 1 }, Trainer with { EarlyStop = new() },
                Trainer with { ClassWeights = ClassWeights.Balanced },
            Trainer with { ClassWeights = ClassWeights.Explicit(1, 2) }, Trainer with { EarlyStop = new() { Patience = 6 } },
        ];
        Assert.Equal(others.Length + 1, others.Append(Trainer).Select(t => t.Parameters.ToCanonicalJson()).Distinct().Count());
        Assert.Equal(Trainer, Trainer with { });
    }

    [Fact]
    public void HyperParameters_OutOfRange_AreRefusedWhenSet()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Trainer with { L1 = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Trainer with { L2 = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => Trainer with { Tolerance = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Trainer with { MaxIterations = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new EarlyStop { ValidationFraction = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => ClassWeights.Explicit(0, 1));
    }

    private sealed class Recorder(Action<TrainingIteration> record) : IProgress<TrainingIteration>
    {
        public void Report(TrainingIteration value) => record(value);
    }
}
