namespace Mlops.Transform;

internal static class Ranges
{
    /// <summary>At least one boundary, all finite, each above the one before it.</summary>
    public static bool AreRising(IReadOnlyList<double> boundaries) => boundaries.Count > 0 && boundaries.All(double.IsFinite)
        && Enumerable.Range(1, boundaries.Count - 1).All(i => boundaries[i] > boundaries[i - 1]);
}
