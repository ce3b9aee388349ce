namespace Mlops.Data.Validation;

/// <summary>All numbers of one column on both sides, sorted, without NaN.</summary>
internal sealed record SortedPair(double[] Baseline, double[] Data);
