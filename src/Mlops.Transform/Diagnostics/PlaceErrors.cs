using System.Globalization;

namespace Mlops.Transform;

// The sentences of the operations on places: on a circle, on the globe.
internal static class PlaceErrors
{
    public static ModelException OffTheCircle(Operation operation, double number, string where) => new(new Problem(
        TransformDiagnostics.NoPlace,
        string.Create(CultureInfo.InvariantCulture, $"Column '{operation.Column.Name}' holds {number}, which has no place on a circle"),
        where,
        "a finite number",
        $"{operation.MissingRemedy} It then counts for infinite numbers too."));

    public static ModelException OffTheGlobe(Operation operation, IColumn column, double degrees, string where) => new(new Problem(
        TransformDiagnostics.NoPlace,
        string.Create(CultureInfo.InvariantCulture, $"Column '{column.Name}' holds {degrees}, which is no place on the globe"),
        where,
        "a latitude from -90 to 90 degrees and a longitude from -360 to 360",
        $"Look whether latitude and longitude are in this order and in degrees. {operation.MissingRemedy}"));
}
