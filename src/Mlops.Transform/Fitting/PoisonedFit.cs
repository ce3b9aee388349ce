namespace Mlops.Transform;

/// <summary>What the compiler says to someone who fits on the wrong rows.</summary>
internal static class PoisonedFit
{
    public const string OnHoldout = "MLOPS1001: The holdout set only evaluates. Fit on the training set.";

    public const string OnDataset =
        "MLOPS1001: The data is not split. Split it first, 'var (train, test) = data.Split(...)', and fit on the training set.";
}
