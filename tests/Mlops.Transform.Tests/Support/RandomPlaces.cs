namespace Mlops.Transform.Tests;

/// <summary>The operations on places, on the circle and on the globe, over a <see cref="RandomTable"/>.</summary>
internal static class RandomPlaces
{
    public static TransformBuilder Build(TransformBuilder t, DataSchema s) => t
        .DatePart(s.Time("at"), TimePart.DayOfWeek, name: "weekday").AsNumber(out var weekday)
        .Cyclical(weekday, 7, missing: 3.5)
        .Cyclical(s.Number("seconds"), 3600, missing: 0)
        .GeoDistance(s.Number("latitude"), s.Number("miles"), s.Number("area"), s.Number("fare")).AsNumber(out var way)
        .Robust(way, missing: 0)
        .GeoDistance(s.Number("latitude"), s.Number("seconds"), 41.9, -87.6, missing: -1);
}
