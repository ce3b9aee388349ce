namespace Mlops.Transform;

internal static class GeoDistanceJson
{
    public static FittedOperation Read(OperationReader from)
    {
        (double Latitude, double Longitude)? to = from.HasOption("latitude") ? (from.Number("latitude"), from.Number("longitude")) : null;
        if (to is var (latitude, longitude) && !(GreatCircle.IsLatitude(latitude) && GreatCircle.IsLongitude(longitude)))
            throw new FormatException($"operation '{from.Name}' has no place on the globe");
        if (from.Inputs.Count != (to is null ? 4 : 2) || from.Inputs.Any(c => !c.Type.IsNumber))
            throw new FormatException($"operation '{from.Name}' does not read {(to is null ? "four" : "two")} columns of numbers");
        return new FittedGeoDistance(new GeoDistance(from.Name, from.Inputs, to, from.OptionalNumber("missing")) { IsColumn = from.IsColumn });
    }
}
