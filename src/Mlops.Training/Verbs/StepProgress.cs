namespace Mlops.Training;

/// <summary>Passes iterations on to whoever watches the run, on the thread of the trainer and in order.</summary>
internal sealed class StepProgress(StepContext context) : IProgress<TrainingIteration>
{
    /// <inheritdoc/>
    public void Report(TrainingIteration value) => context.ReportProgress(
        null, FormattableString.Invariant($"iteration {value.Iteration}: loss {value.Loss:G6}, gradient {value.GradientNorm:G3}"));
}
