namespace Mlops.Transform;

/// <summary>
/// The exponential function and what is made of it, with the same bits on every machine: only operations that IEEE 754 fixes to
/// the last bit, while the last bit of <see cref="Math.Exp"/> belongs to the operating system.
/// </summary>
/// <remarks>
/// Source: fdlibm, e_exp.c and s_expm1.c (Sun Microsystems, 1993): x = k ln 2 + r with |r| at most ln(2) / 2, then a rational
/// approximation. The error is below 1 unit in the last place.
/// </remarks>
internal static class ExactExp
{
    // The upper part has trailing zeros, so that its product with k is exact.
    private const double UpperLog2 = 6.93147180369123816490e-01;
    private const double LowerLog2 = 1.90821492927058770002e-10;
    private const double OneByLog2 = 1.44269504088896338700e+00;

    private const double Overflow = 7.09782712893383973096e+02;
    private const double Underflow = -7.45133219101941108420e+02;

    /// <summary>e to the power of x; infinite beyond the largest double.</summary>
    public static double Of(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > Overflow) return double.PositiveInfinity;
        if (x < Underflow) return 0;
        var k = Exponent(x);
        var upper = x - k * UpperLog2;
        var lower = k * LowerLog2;
        var r = upper - lower;
        var t = r * r;
        var c = r - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * (6.61375632143793436117e-05
            + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
        return Scale(1 - (lower - r * c / (2 - c) - upper), k);
    }

    /// <summary>e to the power of x, minus 1: precise for small x too.</summary>
    public static double MinusOne(double x)
    {
        if (double.IsNaN(x) || x == 0) return x;
        if (x > Overflow) return double.PositiveInfinity;
        if (x < -40) return -1;
        var k = Math.Abs(x) < 0.5 * UpperLog2 ? 0 : Exponent(x);
        var upper = x - k * UpperLog2;
        var lower = k * LowerLog2;
        var r = upper - lower;
        var lost = upper - r - lower;
        var half = 0.5 * r;
        var square = r * half;
        var series = 1 + square * (-3.33333333333331316428e-02 + square * (1.58730158725481460165e-03 + square
            * (-7.93650757867487942473e-05 + square * (4.00821782732936239552e-06 + square * -2.01099218183624371326e-07))));
        var t = 3 - series * half;
        var e = square * ((series - t) / (6 - r * t));
        if (k == 0) return r - (r * e - square);
        e = r * (e - lost) - lost - square;
        return k switch
        {
            -1 => 0.5 * (r - e) - 0.5,
            1 => r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e),
            <= -2 or > 56 => Scale(1 - (e - r), k) - 1,
            < 20 => Scale(1 - Power(-k) - (e - r), k),
            _ => Scale(r - (e + Power(-k)) + 1, k),
        };
    }

    /// <summary>1 / (1 + e to the power of -x).</summary>
    public static double Sigmoid(double x)
    {
        if (x >= 0) return 1 / (1 + Of(-x));
        var e = Of(x);
        return e / (1 + e);
    }

    /// <summary>x / ln 2, rounded to the nearest integer.</summary>
    private static int Exponent(double x) => (int)(x * OneByLog2 + (x < 0 ? -0.5 : 0.5));

    private static double Power(int exponent) => BitConverter.Int64BitsToDouble((long)(1023 + exponent) << 52);

    /// <summary>A number near 1 times a power of two, in two steps where the power itself is no normal number.</summary>
    private static double Scale(double value, int exponent) => exponent switch
    {
        > 1023 => value * 2 * Power(exponent - 1),
        < -1022 => value * Power(exponent + 64) * Power(-64),
        _ => value * Power(exponent),
    };
}
