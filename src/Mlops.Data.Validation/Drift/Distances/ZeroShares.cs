namespace Mlops.Data.Validation;

/// <summary>What the population stability index does with a bucket that one side does not have.</summary>
internal enum ZeroShares
{
    /// <summary>Half a row is added to every bucket of both sides: the index stays finite and its null distribution holds.</summary>
    AddHalf,

    /// <summary>
    /// As Evidently: a share of 0 becomes 0.0001, or a millionth of the smallest share when that is at most 0.0001; the shares are
    /// not normalized again.
    /// </summary>
    Evidently,
}
