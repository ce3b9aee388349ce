namespace Mlops.Transform.Tests;

/// <summary>The operations on the times of <see cref="RandomProtection"/>.</summary>
internal static class RandomTimes
{
    public static TransformBuilder Build(TransformBuilder t, DataSchema s) => t
        .DatePart(s.Time("at"), TimePart.Hour, offset: -300).AsNumber(out var hour)
        .OneHot(hour, maxSize: 24)
        .DatePart(s.Time("at"), TimePart.IsoWeek, missing: 0)
        .DatePart(s.Time("at"), TimePart.IsWeekend, offset: 840, missing: -1)
        .Generalize(s.Time("at"), TimeGrain.Year, out var year, name: "year")
        .TimeSince(s.Time("at"), year, TimeUnit.Hours, missing: 0)
        .TimeSince(s.Time("at"), DateTimeOffset.UnixEpoch.AddSeconds(1_709_208_000), TimeUnit.Days, missing: 0);
}
