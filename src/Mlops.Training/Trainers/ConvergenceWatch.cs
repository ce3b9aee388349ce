using System.Diagnostics.CodeAnalysis;

namespace Mlops.Training;

/// <summary>Keeps the loss curve and decides when the training ends.</summary>
internal sealed class ConvergenceWatch(double gradientTolerance, int maxIterations, EarlyStop? earlyStop)
{
    private const int MaxWithoutProgress = 10;

    private readonly List<TrainingIteration> curve = [];
    private double[]? bestPoint;
    private double bestValidation = double.PositiveInfinity;
    private double lowestLoss = double.PositiveInfinity;
    private double lowestGradient = double.PositiveInfinity;
    private int sinceBest;
    private int sinceProgress;

    public IReadOnlyList<TrainingIteration> Curve => curve;

    /// <summary>Why to stop; null to go on.</summary>
    public string? StopReason { get; private set; }

    /// <summary>The point of the model: the best one for the validation rows, or the last one.</summary>
    public double[] BestPoint(QuasiNewton minimizer) => bestPoint ?? minimizer.Point;

    /// <summary>Adds a point to the curve.</summary>
    public TrainingIteration Add(QuasiNewton minimizer, double validationLoss)
    {
        var iteration = new TrainingIteration(curve.Count, minimizer.Value, minimizer.GradientNorm)
        {
            ValidationLoss = earlyStop is null ? null : validationLoss,
        };
        curve.Add(iteration);
        StopReason = Judge(iteration, minimizer);
        return iteration;
    }

    /// <summary>The minimizer found no lower point.</summary>
    [MemberNotNull(nameof(StopReason))]
    public void Stuck() => StopReason = "no-progress";

    private string? Judge(TrainingIteration iteration, QuasiNewton minimizer)
    {
        var waited = Wait(iteration, minimizer);
        if (iteration.GradientNorm <= gradientTolerance) return "converged";
        if (waited) return "early-stop";
        var progress = iteration.Loss < lowestLoss || iteration.GradientNorm < lowestGradient;
        sinceProgress = progress ? 0 : sinceProgress + 1;
        lowestLoss = Math.Min(lowestLoss, iteration.Loss);
        lowestGradient = Math.Min(lowestGradient, iteration.GradientNorm);
        if (sinceProgress >= MaxWithoutProgress) return "no-progress";
        return iteration.Iteration >= maxIterations ? "max-iterations" : null;
    }

    private bool Wait(TrainingIteration iteration, QuasiNewton minimizer)
    {
        if (earlyStop is null || iteration.ValidationLoss is not { } loss) return false;
        if (loss < bestValidation - earlyStop.MinImprovement)
        {
            (bestValidation, sinceBest) = (loss, 0);
            bestPoint = (double[])minimizer.Point.Clone();
            return false;
        }
        return ++sinceBest >= earlyStop.Patience;
    }
}
