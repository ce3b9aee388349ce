namespace Mlops.Transform;

/// <summary>What the compiler says to someone who fits on the wrong rows.</summary>
internal static class PoisonedFit
{
    public const string OnHoldout =
        "MLOPS1001: A transform is fitted on the training set, never on the holdout: what it learned there would leak into the evaluation. Fit on the training set of the same split.";

    public const string OnDataset =
        "MLOPS1001: A transform is fitted on a training set. Split the data first: var (train, test) = data.Split(...); then fit on train.";
}
