namespace TaxiTips;

/// <summary>Generates realistic trips of one day: the same day always has the same trips.</summary>
internal static class TripGenerator
{
    public const int TripsPerDay = 20_000;

    private static readonly DateTime FirstDay = new(2016, 5, 2, 0, 0, 0, DateTimeKind.Utc);

    public static IEnumerable<TaxiTrip> Generate(int day, DayTraits traits, int count = TripsPerDay)
    {
        var random = new Randomness(StableHash.Of((ulong)day, 20160502));
        var date = FirstDay.AddDays(day - 1);
        for (var i = 0; i < count; i++) yield return Trip(random, date, traits);
    }

    private static TaxiTrip Trip(Randomness random, DateTime date, DayTraits traits)
    {
        var start = date.AddHours(random.Pick(City.Hours)).AddSeconds(Math.Floor(random.Unit() * 3600));
        var pickup = random.Pick(City.Areas);
        var dropoff = random.Pick(City.Areas);
        var miles = random.Chance(0.22) ? 0 : Math.Round(Math.Max(0.1, 0.4 + Math.Abs(pickup - dropoff) * 0.12 + random.Normal(1.1, 0.7)), 1);
        var seconds = 60 * (int)Math.Max(1, Math.Round(4 + miles * 2.6 + random.Normal(2, 2)));
        var fare = Math.Round((3.25 + miles * 1.8 + seconds * 0.0055 + Math.Abs(random.Normal(0, 1))) * traits.FareFactor, 2);
        var company = CompanyOf(random, traits);
        var payment = PaymentOf(random, traits);
        var tips = TipsOf(random, payment, start.Hour, fare, company);
        var hasDropoff = !random.Chance(0.033);
        return new TaxiTrip
        {
            PickupCommunityArea = random.Chance(0.0002) ? null : pickup,
            Fare = fare,
            TripStartMonth = start.Month,
            TripStartHour = start.Hour,
            TripStartDay = (int)start.DayOfWeek + 1,
            TripStartTimestamp = new DateTimeOffset(start).ToUnixTimeSeconds(),
            PickupLatitude = City.Latitude(pickup),
            PickupLongitude = City.Longitude(pickup),
            DropoffLatitude = hasDropoff ? City.Latitude(dropoff) : null,
            DropoffLongitude = hasDropoff ? City.Longitude(dropoff) : null,
            TripMiles = miles,
            PickupCensusTract = random.Chance(0.28) ? null : City.Tract(pickup, 1 + (int)(random.Unit() * 3)),
            DropoffCensusTract = hasDropoff && !random.Chance(0.26) ? City.Tract(dropoff, 1 + (int)(random.Unit() * 3)) : null,
            PaymentType = payment,
            Company = company,
            TripSeconds = random.Chance(0.0005) ? null : seconds,
            DropoffCommunityArea = hasDropoff ? dropoff : null,
            Tips = tips,
        };
    }

    private static string? CompanyOf(Randomness random, DayTraits traits)
    {
        if (traits.NewCompany is { } newcomer && random.Chance(0.1)) return newcomer;
        return random.Chance(0.34) ? null : random.Pick(City.Companies);
    }

    private static string PaymentOf(Randomness random, DayTraits traits)
    {
        if (random.Chance(0.006)) return "No Charge";
        if (random.Chance(0.002)) return "Unknown";
        return random.Chance(traits.CardShare) ? "Credit Card" : "Cash";
    }

    // Cash tips are not recorded. Card tips depend on the hour, the fare and the company, plus chance: enough for a model to
    // find.
    private static double TipsOf(Randomness random, string payment, int hour, double fare, string? company)
    {
        if (payment != "Credit Card") return 0;
        var inclination = 0.8 + (hour is >= 17 or < 2 ? 0.9 : -0.5) + (fare < 12 ? 0.7 : -0.9) + (company is null ? -0.4 : 0.25);
        if (random.Normal(inclination, 1.1) <= 0) return Math.Round(fare * 0.1 * random.Unit(), 2);
        return Math.Round(fare * (0.205 + 0.1 * random.Unit()) + 0.01, 2);
    }
}
