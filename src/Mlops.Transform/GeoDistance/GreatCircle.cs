namespace Mlops.Transform;

/// <summary>The shortest way between two places on a sphere, in IEEE operations alone.</summary>
internal static class GreatCircle
{
    /// <summary>The mean radius of the Earth in kilometres, (2 a + b) / 3 of GRS 80 (Moritz, "Geodetic Reference System 1980").</summary>
    public const double Radius = 6371.0088;

    // Half a difference in degrees, as a part of the circle.
    private const double TwoTurns = 720;

    public static bool IsLatitude(double degrees) => Math.Abs(degrees) <= 90;

    /// <summary>True for longitudes of every convention: -180 to 180, and 0 to 360.</summary>
    public static bool IsLongitude(double degrees) => Math.Abs(degrees) <= 360;

    /// <summary>
    /// The distance in kilometres; NaN when a number is no latitude or no longitude. The haversine formula, with the squares of sine and
    /// cosine of half the angle both as sums of what is not negative, so that places on opposite sides are as exact as near ones.
    /// </summary>
    public static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        if (!(IsLatitude(latitude1) && IsLongitude(longitude1) && IsLatitude(latitude2) && IsLongitude(longitude2))) return double.NaN;
        var (sineNorth, cosineNorth) = ExactSine.Of(latitude2 - latitude1, TwoTurns);
        var (sineMiddle, cosineMiddle) = ExactSine.Of(latitude1 + latitude2, TwoTurns);
        var (sineEast, cosineEast) = ExactSine.Of(longitude2 - longitude1, TwoTurns);
        var near = Square(sineNorth * cosineEast) + Square(cosineMiddle * sineEast);
        var far = Square(cosineNorth * cosineEast) + Square(sineMiddle * sineEast);
        return 2 * Radius * ExactAngle.OfSides(Math.Sqrt(near), Math.Sqrt(far));
    }

    private static double Square(double x) => x * x;
}
