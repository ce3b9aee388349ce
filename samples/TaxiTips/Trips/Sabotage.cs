namespace TaxiTips;

/// <summary>Breaks a day as upstream systems do: a column is gone, fares turn negative, payment types are unknown.</summary>
internal static class Sabotage
{
    public static DataSchema Schema { get; } =
        new(TaxiTrip.Schema.Fields.Where(f => f.Name != TaxiTrip.Columns.TripMiles.Name));

    public static TaxiTrip Break(TaxiTrip trip, int row) => trip with
    {
        Fare = row % 8 == 0 ? -trip.Fare : trip.Fare,
        PaymentType = (row % 3) switch { 0 => "Pay-By-Blink", _ => trip.PaymentType },
    };
}
