namespace Mlops.Training;

/// <summary>The loss of one row.</summary>
internal enum LossKind
{
    /// <summary><c>ln(1 + exp(z)) - y z</c> for a margin z and a label y of 0 or 1.</summary>
    Logistic,

    /// <summary><c>(z - y)^2 / 2</c>.</summary>
    Squared,
}
