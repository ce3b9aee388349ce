namespace Mlops.Training;

/// <summary>The logistic function and its loss, without overflow and without losing small values.</summary>
internal static class Logistic
{
    /// <summary><c>1 / (1 + exp(-margin))</c>.</summary>
    public static double Probability(double margin)
    {
        var e = ExactExp.Of(-Math.Abs(margin));
        return Above(margin, e) / (1 + e);
    }

    /// <summary>The loss <c>ln(1 + exp(margin)) - label * margin</c> for a label of 0 or 1, and the probability.</summary>
    public static double Loss(double margin, double label, out double probability)
    {
        var e = ExactExp.Of(-Math.Abs(margin));
        probability = Above(margin, e) / (1 + e);
        // The signed margin against the label: 0 when they agree, so that a confident right answer keeps its tiny loss.
        var wrong = label == 1 ? Math.Max(-margin, 0) : Math.Max(margin, 0);
        return wrong + LogOnePlus(e);
    }

    /// <summary>1 for a margin of at least 0, else e: chosen by bits, because a branch on a margin is guessed wrong half of the time.</summary>
    private static double Above(double margin, double e) => BitConverter.Int64BitsToDouble(
        margin >= 0 ? BitConverter.DoubleToInt64Bits(1) : BitConverter.DoubleToInt64Bits(e));

    /// <summary><c>ln(1 + x)</c> for x from 0 to 1, exact to rounding for small x too.</summary>
    /// <remarks>Kahan's correction; source: Goldberg, What Every Computer Scientist Should Know (1991), theorem 4.</remarks>
    private static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : Math.Log(u) * x / (u - 1);
    }
}
