namespace TaxiTips;

/// <summary>A made-up city with the shape of the real one: areas with places and tracts, companies, hours.</summary>
internal static class City
{
    public static IReadOnlyList<(string Value, double Weight)> Companies { get; } =
    [
        ("Taxi Affiliation Services", 35), ("Dispatch Taxi Affiliation", 11), ("Blue Ribbon Taxi Association Inc.", 7.3),
        ("Choice Taxi Association", 5.8), ("Northwest Management LLC", 3.7), ("KOAM Taxi Association", 1.7), ("Top Cab Affiliation", 1),
    ];

    public static IReadOnlyList<(int Value, double Weight)> Hours { get; } =
    [
        (0, 4.2), (1, 3.7), (2, 3.2), (3, 2.2), (4, 1.5), (5, 1.2), (6, 1.6), (7, 2.8), (8, 4.1), (9, 4.5), (10, 4.2), (11, 4.4),
        (12, 4.7), (13, 4.7), (14, 4.6), (15, 4.7), (16, 5), (17, 5.5), (18, 6.1), (19, 6.2), (20, 5.7), (21, 5.3), (22, 5.3), (23, 4.6),
    ];

    /// <summary>The community areas, few of them with most of the trips.</summary>
    public static IReadOnlyList<(int Value, double Weight)> Areas { get; } =
        [.. Enumerable.Range(1, 77).Select(a => (a, a is 8 ? 30 : a is 32 ? 21 : a is 28 ? 10 : a is 6 or 76 ? 8 : a is 7 or 24 ? 5 : 0.35))];

    public static double Latitude(int area) => Math.Round(41.66 + 0.0047 * (area * 37 % 77), 9);

    public static double Longitude(int area) => Math.Round(-87.91 + 0.0043 * (area * 53 % 77) + 0.0000017 * area, 9);

    public static long Tract(int area, int part) => 17031000000L + area * 10000L + part * 100L;
}
