namespace Mlops;

/// <summary>One point of a loss curve.</summary>
/// <param name="Iteration">From 0: the loss before the first iteration.</param>
/// <param name="Loss">The training loss, regularization included.</param>
/// <param name="GradientNorm">The largest absolute value of the gradient.</param>
public sealed record TrainingIteration(int Iteration, double Loss, double GradientNorm)
{
    /// <summary>The mean loss of the rows that are held back for early stopping; null when there are none.</summary>
    public double? ValidationLoss { get; init; }
}
