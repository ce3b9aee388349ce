namespace Mlops.Training;

/// <summary>
/// The exponential function with the same bits on every machine: only operations that IEEE 754 fixes to the last bit, while the
/// last bit of <see cref="Math.Exp"/> belongs to the operating system.
/// </summary>
/// <remarks>
/// Source: fdlibm, e_exp.c (Sun Microsystems, 1993): x = k ln 2 + r with |r| at most ln(2) / 2, then a rational approximation.
/// The error is below 1 unit in the last place.
/// </remarks>
internal static class ExactExp
{
    // The upper part has trailing zeros, so that its product with k is exact.
    private const double UpperLog2 = 6.93147180369123816490e-01;
    private const double LowerLog2 = 1.90821492927058770002e-10;
    private const double OneByLog2 = 1.44269504088896338700e+00;

    /// <summary>e to the power of a number that is not positive.</summary>
    /// <param name="x">At most 0; results below the normal numbers are 0.</param>
    public static double OfNegative(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x < -708) return 0;
        var k = (int)(x * OneByLog2 - 0.5);
        var upper = x - k * UpperLog2;
        var lower = k * LowerLog2;
        var r = upper - lower;
        var t = r * r;
        var c = r - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03 + t * (6.61375632143793436117e-05
            + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
        var y = 1 - (lower - r * c / (2 - c) - upper);
        return y * BitConverter.Int64BitsToDouble((long)(1023 + k) << 52);
    }
}
