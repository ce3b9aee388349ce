namespace Mlops.Transform;

public sealed partial class TransformBuilder
{
    /// <summary>
    /// One dense feature: the distance of two places in kilometres, along the great circle of a sphere with the mean radius of the Earth,
    /// 6371.0088 km. Learns nothing.
    /// </summary>
    /// <param name="latitude1">The latitudes of the first places in degrees, -90 to 90.</param>
    /// <param name="longitude1">The longitudes of the first places in degrees, positive to the east, -360 to 360: -10 is the same as 350.</param>
    /// <param name="latitude2">The latitudes of the second places.</param>
    /// <param name="longitude2">The longitudes of the second places.</param>
    /// <param name="missing">The distance of a row that misses one of the numbers or holds degrees out of these ranges. The default value
    /// is null: such a row is refused, in training and in serving; as a column (<see cref="AsNumber"/>) it stays without a value.</param>
    /// <param name="name">The name of the output. The default value is <c>geo-distance(latitude1,latitude2)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder GeoDistance(
        NumberColumn latitude1, NumberColumn longitude1, NumberColumn latitude2, NumberColumn longitude2, double? missing = null,
        string? name = null)
    {
        ArgumentNullException.ThrowIfNull(latitude1);
        ArgumentNullException.ThrowIfNull(longitude1);
        ArgumentNullException.ThrowIfNull(latitude2);
        ArgumentNullException.ThrowIfNull(longitude2);
        var named = string.IsNullOrEmpty(name) ? $"{Mlops.Transform.GeoDistance.KindName}({latitude1.Name},{latitude2.Name})" : name;
        return Add(new GeoDistance(
            named, [latitude1, longitude1, latitude2, longitude2], null, Finite(missing, "GeoDistance", nameof(missing))));
    }

    /// <summary>One dense feature: the distance of a place to a fixed one in kilometres, as of two places in columns.</summary>
    /// <param name="latitude">The latitudes in degrees, -90 to 90.</param>
    /// <param name="longitude">The longitudes in degrees, positive to the east, -360 to 360: -10 is the same as 350.</param>
    /// <param name="toLatitude">The latitude of the fixed place, part of the transform.</param>
    /// <param name="toLongitude">The longitude of the fixed place.</param>
    /// <param name="missing">As for two places in columns.</param>
    /// <param name="name">The name of the output. The default value is <c>geo-distance(latitude)</c>.</param>
    /// <exception cref="ModelException">An option is out of range, the name is taken, or the builder is frozen.</exception>
    public TransformBuilder GeoDistance(
        NumberColumn latitude, NumberColumn longitude, double toLatitude, double toLongitude, double? missing = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(longitude);
        if (!GreatCircle.IsLatitude(toLatitude)) throw TransformErrors.Option("GeoDistance", nameof(toLatitude), toLatitude, "-90 to 90 degrees");
        if (!GreatCircle.IsLongitude(toLongitude))
            throw TransformErrors.Option("GeoDistance", nameof(toLongitude), toLongitude, "-360 to 360 degrees");
        return Add(new GeoDistance(
            NameOf(name, Mlops.Transform.GeoDistance.KindName, latitude), [latitude, longitude], (toLatitude, toLongitude),
            Finite(missing, "GeoDistance", nameof(missing))));
    }
}
