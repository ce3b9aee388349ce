using Mlops.Data.Validation;

namespace Mlops.Cli;

/// <summary>How the methods of drift are written in tables and options.</summary>
internal static class DriftMethodNames
{
    private static readonly Dictionary<DriftMethod, string> Names = new()
    {
        [DriftMethod.KolmogorovSmirnov] = "kolmogorov-smirnov",
        [DriftMethod.TotalVariation] = "total-variation",
        [DriftMethod.ProportionDifference] = "proportion-difference",
        [DriftMethod.JensenShannon] = "jensen-shannon",
        [DriftMethod.LInfinity] = "l-infinity",
        [DriftMethod.NormalizedAbsoluteDifference] = "normalized-absolute-difference",
        [DriftMethod.Hellinger] = "hellinger",
        [DriftMethod.PopulationStability] = "psi",
        [DriftMethod.ChiSquare] = "chi-square",
        [DriftMethod.Wasserstein] = "wasserstein",
        [DriftMethod.WassersteinNormed] = "wasserstein-normed",
    };

    public static IEnumerable<string> All => Names.Values;

    public static string Of(DriftMethod method) => Names[method];

    public static DriftMethod? Find(string name)
    {
        foreach (var (method, known) in Names)
        {
            if (known == name) return method;
        }
        return null;
    }
}
