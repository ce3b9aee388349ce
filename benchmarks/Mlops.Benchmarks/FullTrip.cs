namespace Mlops.Benchmarks;

/// <summary>A taxi trip with 18 columns, as the validation of single rows is measured on.</summary>
[DataRow]
public sealed partial record FullTrip(
    long TripId, double Fare, double Tips, double TripMiles, int TripSeconds, int TripStartHour, int TripStartDay, int TripStartMonth,
    double PickupLatitude, double PickupLongitude, double DropoffLatitude, double DropoffLongitude, int PickupArea, int DropoffArea,
    DateTime StartedAt, DateTime EndedAt, string PaymentType, string? Company);
