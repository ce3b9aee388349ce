namespace Mlops.Transform;

/// <summary>
/// Functions of angles in IEEE operations alone, for arguments of moderate size: a few units in the last place, the same bits
/// on every machine.
/// </summary>
internal static class ExactAngle
{
    private const int Terms = 14;

    /// <summary>The angle, in radians, of a slope from 0 to 1.</summary>
    public static double Atan(double slope)
    {
        // Half the angle, twice: at most 0.2 is left for the series.
        var quarter = Half(Half(slope));
        var square = quarter * quarter;
        var sum = 0.0;
        for (var i = Terms; i >= 0; i--) sum = 1.0 / (2 * i + 1) - square * sum;
        return 4 * quarter * sum;
    }

    /// <summary>The angle, in radians from 0 to pi / 2, between two sides of a right triangle; one of them is above 0.</summary>
    public static double OfSides(double opposite, double adjacent) =>
        opposite <= adjacent ? Atan(opposite / adjacent) : Math.PI / 2 - Atan(adjacent / opposite);

    /// <summary>The cosine of an angle from -pi / 2 to pi / 2.</summary>
    public static double Cos(double angle)
    {
        var square = angle * angle;
        var sum = 1.0;
        for (var i = Terms; i > 0; i--) sum = 1 - square * sum / (2 * i * (2 * i - 1));
        return sum;
    }

    private static double Half(double slope) => slope / (1 + Math.Sqrt(1 + slope * slope));
}
