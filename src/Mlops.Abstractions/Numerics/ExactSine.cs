namespace Mlops;

/// <summary>
/// Sine and cosine of a place on a circle, with the same bits on every machine: only operations that IEEE 754 fixes to the last bit,
/// while the last bit of <see cref="Math.Sin"/> belongs to the operating system. For kernels whose results are part of parity.
/// </summary>
/// <remarks>
/// <para>
/// All members are thread-safe and allocate nothing. The error is below 1 unit in the last place; results nearer to 0 than 1e-290
/// may have fewer digits.
/// </para>
/// <para>
/// The circle is measured in a period of one's own, such as 24 hours or 360 degrees, so that the number is brought into the first
/// eighth of the circle without any rounding: a remainder, halves and differences of neighbours are exact (Sterbenz' lemma). Source of
/// the polynomials: fdlibm, k_sin.c and k_cos.c (Sun Microsystems, 1993), for an angle in two parts.
/// </para>
/// </remarks>
public static class ExactSine
{
    /// <summary>The smallest period: the quarter of it keeps all bits.</summary>
    public const double MinPeriod = 1e-300;

    // 2 pi in two parts.
    private const double UpperTurn = 6.283185307179586;
    private const double LowerTurn = 2.4492935982947064e-16;

    /// <summary>The sine and the cosine of 2 pi x / period; NaN for infinities and NaN.</summary>
    /// <param name="x">Any number, in the unit of the period.</param>
    /// <param name="period">What a full turn is: a finite number of at least <see cref="MinPeriod"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    public static (double Sine, double Cosine) Of(double x, double period)
    {
        if (!(period >= MinPeriod && period <= double.MaxValue)) throw new ArgumentOutOfRangeException(nameof(period), period, null);
        var rest = Math.Abs(x) < period ? x : x % period;
        var isNegative = double.IsNegative(rest);
        rest = Math.Abs(rest);
        var (half, quarter) = (period / 2, period / 4);
        if (rest > half)
        {
            rest = period - rest;
            isNegative = !isNegative;
        }

        var isBehind = rest > quarter;
        if (isBehind) rest = half - rest;
        var isSteep = rest > period / 8;
        if (isSteep) rest = quarter - rest;
        var (sine, cosine) = OfEighth(rest, period);
        if (isSteep) (sine, cosine) = (cosine, sine);
        return (isNegative ? -sine : sine, isBehind ? -cosine : cosine);
    }

    /// <summary>For a number from 0 to an eighth of the period.</summary>
    private static (double Sine, double Cosine) OfEighth(double rest, double period)
    {
        var turns = rest / period;
        var lost = Math.FusedMultiplyAdd(-turns, period, rest) / period;
        var angle = turns * UpperTurn;
        var tail = Math.FusedMultiplyAdd(turns, UpperTurn, -angle) + (turns * LowerTurn + lost * UpperTurn);
        return (Sine(angle, tail), Cosine(angle, tail));
    }

    /// <summary>The sine of x + tail, for x from 0 to pi / 4.</summary>
    private static double Sine(double x, double tail)
    {
        var z = x * x;
        var cube = z * x;
        var series = 8.33333333332248946124e-03 + z * (-1.98412698298579493134e-04 + z * (2.75573137070700676789e-06
            + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
        return x - (z * (0.5 * tail - cube * series) - tail - cube * -1.66666666666666324348e-01);
    }

    /// <summary>The cosine of x + tail, for x from 0 to pi / 4.</summary>
    private static double Cosine(double x, double tail)
    {
        var z = x * x;
        var series = z * (4.16666666666666019037e-02 + z * (-1.38888888888741095749e-03 + z * (2.48015872894767294178e-05
            + z * (-2.75573143513906633035e-07 + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))));
        var half = 0.5 * z;
        var upper = 1 - half;
        return upper + (1 - upper - half + (z * series - x * tail));
    }
}
