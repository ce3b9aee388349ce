namespace Mlops.Transform;

/// <summary>Finds the highest point of a curve with one peak.</summary>
internal static class Peak
{
    /// <summary>Beyond this the peak is not sought.</summary>
    public const double Farthest = 64;

    private const double Golden = 0.3819660112501051;
    private const double Tolerance = 1.48e-8;
    private const int MostSteps = 200;

    /// <summary>
    /// Steps of 1 from -2 to 2, doubled as long as the highest is at an end and within <see cref="Farthest"/>; then Brent's method
    /// (Algorithms for Minimization without Derivatives, 1973, chapter 5) around the highest.
    /// </summary>
    public static double Find(Func<double, double> curve)
    {
        for (var step = 1.0; ; step *= 2)
        {
            var best = Enumerable.Range(-2, 5).MaxBy(i => curve(i * step));
            if (Math.Abs(best) < 2 || step * 4 > Farthest) return Brent(x => -curve(x), (best - 1) * step, best * step, (best + 1) * step);
        }
    }

    private static double Brent(Func<double, double> curve, double low, double start, double high)
    {
        var (x, w, v) = (start, start, start);
        var fx = curve(x);
        var (fw, fv) = (fx, fx);
        var (move, former) = (0.0, 0.0);
        for (var i = 0; i < MostSteps; i++)
        {
            var middle = 0.5 * (low + high);
            var least = Tolerance * Math.Abs(x) + 1e-11;
            if (Math.Abs(x - middle) <= 2 * least - 0.5 * (high - low)) return x;
            var (p, q) = Parabola(x, w, v, fx, fw, fv);
            if (Math.Abs(former) > least && Math.Abs(p) < Math.Abs(0.5 * q * former) && p > q * (low - x) && p < q * (high - x))
            {
                (former, move) = (move, p / q);
            }
            else
            {
                former = x < middle ? high - x : low - x;
                move = Golden * former;
            }

            var u = Math.Abs(move) >= least ? x + move : x + Math.CopySign(least, move);
            var fu = curve(u);
            if (fu <= fx)
            {
                (low, high) = u < x ? (low, x) : (x, high);
                (v, fv, w, fw, x, fx) = (w, fw, x, fx, u, fu);
                continue;
            }

            (low, high) = u < x ? (u, high) : (low, u);
            if (fu <= fw || w == x) (v, fv, w, fw) = (w, fw, u, fu);
            else if (fu <= fv || v == x || v == w) (v, fv) = (u, fu);
        }

        return x;
    }

    /// <summary>The step p / q from x to the lowest point of the parabola through three points, with q of at least 0.</summary>
    private static (double P, double Q) Parabola(double x, double w, double v, double fx, double fw, double fv)
    {
        var r = (x - w) * (fx - fv);
        var q = (x - v) * (fx - fw);
        var p = (x - v) * q - (x - w) * r;
        q = 2 * (q - r);
        return q > 0 ? (-p, q) : (p, -q);
    }
}
