namespace Mlops.Testing.Tests;

/// <summary>A trainer around a good one that breaks one rule.</summary>
internal sealed class BrokenTrainer(ITrainer good, string fault) : ITrainer
{
    private ulong seed;

    public string Version => fault == "version" ? "" : good.Version;

    public IModelComponent Component => good.Component;

    public StepParameters Parameters => fault == "parameters" ? good.Parameters.With("time", (long)seed++) : good.Parameters;

    public async ValueTask<TrainingResult> TrainAsync(
        IFeatureSource features, IProgress<TrainingIteration>? progress = null, CancellationToken cancellationToken = default)
    {
        var result = await good.TrainAsync(
            features, fault == "progress" ? null : progress, fault == "cancellation" ? default : cancellationToken);
        return fault switch
        {
            "curve" => result with { Curve = [] },
            "reason" => result with { StoppedBecause = "" },
            "loss" => result with { Curve = [.. result.Curve, new TrainingIteration(result.Curve.Count, 1e9, 0)] },
            "random" => result with { Curve = [.. result.Curve, new TrainingIteration(result.Curve.Count, 1e-9 * ++seed, 0)] },
            _ => result,
        };
    }
}
