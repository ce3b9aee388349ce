namespace Mlops.Data.Validation;

/// <summary>Where a key has been seen.</summary>
internal enum SkewState
{
    TrainingOnly,
    Paired,
    ServingOnly,
}
