namespace Mlops.Transform;

/// <summary>
/// The principal branch of Lambert's W for numbers of at least 0: w with w e^w = z. Three steps of the iteration of Fritsch, Shafer
/// and Crowley (Algorithm 443, 1973), each of fourth order, from a start that is 2 % off at most; a few units in the last place.
/// </summary>
internal static class LambertW
{
    private const int Steps = 3;

    /// <summary>W of a finite number of at least 0.</summary>
    public static double Of(double z)
    {
        if (z == 0) return 0;
        var log = ExactLog.OnePlus(z);
        return Refine(log * (1 - ExactLog.OnePlus(log) / (2 + log)), ExactLog.Of(z));
    }

    /// <summary>W of e to the power of a number of at least 3, which itself may be beyond a double.</summary>
    public static double OfExp(double logZ) => Refine(logZ - ExactLog.Of(logZ), logZ);

    private static double Refine(double w, double logZ)
    {
        for (var i = 0; i < Steps; i++)
        {
            var residual = logZ - ExactLog.Of(w) - w;
            var more = 1 + w;
            var q = 2 * more * (more + residual * (2.0 / 3));
            w += w * (residual / more * ((q - residual) / (q - 2 * residual)));
        }

        return w;
    }
}
