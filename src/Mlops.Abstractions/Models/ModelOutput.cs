namespace Mlops;

/// <summary>The output of a model for one row.</summary>
/// <param name="task">What the model predicts.</param>
/// <param name="score">The score.</param>
public readonly ref struct ModelOutput(ModelTask task, double score)
{
    /// <summary>What the model predicts.</summary>
    public ModelTask Task { get; } = task;

    /// <summary>The score: a probability for classification, a number for regression.</summary>
    public double Score { get; } = score;

    /// <summary>The more likely label: true when the probability is at least one half. False for regression.</summary>
    public bool Label => Task == ModelTask.BinaryClassification && Score >= 0.5;
}
