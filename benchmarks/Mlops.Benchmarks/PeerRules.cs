using Mlops.Data.Validation;

namespace Mlops.Benchmarks;

/// <summary>The default rules of others on the same two samples, by their own definitions of bins and thresholds.</summary>
internal static class PeerRules
{
    public static readonly string[] Names = ["Evidently", "Evidently PSI 0.1", "NannyML JS 0.1", "PSI 0.1", "PSI 0.25", "TFDV L-inf 0.01"];

    /// <summary>True for each rule that alarms; null where a rule does not exist for the type.</summary>
    public static bool?[] Alarms(string kind, double[] baseline, double[] data)
    {
        double[] a = [.. baseline.Order()], b = [.. data.Order()];
        if (!DriftSamples.IsNumber(kind)) return OfCategories(Counts(a), Counts(b), a.Length);
        var deciles = (double[])[double.NegativeInfinity, .. BinEdges.Quantiles(a, 10), double.PositiveInfinity];
        var psi = PopulationStability.Index(BinEdges.Count(a, deciles), BinEdges.Count(b, deciles), ZeroShares.Evidently);
        var doane = BinEdges.Doane(a);
        var evidently = a.Length <= 1000
            ? KolmogorovSmirnov.Test(a, b).PValue <= 0.05
            : Wasserstein.Normed(a, b) >= 0.1;
        bool? nanny = JensenShannon.Distance(BinEdges.Count(a, doane), BinEdges.Count(b, doane)) > 0.1;
        var sturges = BinEdges.Sturges(a, b);
        var union = PopulationStability.Index(BinEdges.Count(a, sturges), BinEdges.Count(b, sturges), ZeroShares.Evidently);
        return [evidently, union >= 0.1, nanny, psi >= 0.1, psi >= 0.25, null];
    }

    private static bool?[] OfCategories(double[] a, double[] b, int rows)
    {
        var used = Enumerable.Range(0, a.Length).Where(i => a[i] + b[i] > 0).ToArray();
        (a, b) = ([.. used.Select(i => a[i])], [.. used.Select(i => b[i])]);
        var evidently = rows > 1000 ? JensenShannon.EvidentlyDistance(a, b) >= 0.1
            : used.Length <= 2 ? TwoProportions.Z(a[0], a.Sum(), b[0], b.Sum()).PValue < 0.05
            : ChiSquareTest.GoodnessOfFit(a, b).PValue < 0.05;
        var psi = PopulationStability.Index(a, b, ZeroShares.Evidently);
        return [evidently, null, JensenShannon.Distance(a, b) > 0.1, psi >= 0.1, psi >= 0.25, LInfinity.Distance(a, b) > 0.01];
    }

    private static double[] Counts(double[] codes)
    {
        var counts = new double[1000];
        foreach (var code in codes) counts[(int)code]++;
        return counts;
    }
}
