namespace Mlops.Data.Validation;

/// <summary>
/// The p-values of a family of tests, adjusted so that those at most q keep the false discovery rate at q (Benjamini and Hochberg,
/// 1995): the smallest of <c>p(j) k / j</c> over all <c>j</c> from the rank of the test to k, at most 1.
/// </summary>
internal static class FalseDiscovery
{
    public static double[] Adjust(IReadOnlyList<double> chances)
    {
        var order = Enumerable.Range(0, chances.Count).OrderByDescending(i => chances[i]).ThenBy(i => i).ToArray();
        var adjusted = new double[chances.Count];
        var least = 1.0;
        for (var k = 0; k < order.Length; k++)
        {
            var chance = chances[order[k]];
            // Not below the chance itself by rounding.
            least = Math.Min(least, Math.Max(chance, chance * chances.Count / (chances.Count - k)));
            adjusted[order[k]] = least;
        }
        return adjusted;
    }
}
