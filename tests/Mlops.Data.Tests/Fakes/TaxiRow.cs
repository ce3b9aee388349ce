namespace Mlops.Data.Tests;

/// <summary>One taxi trip: the 18 columns of the public Chicago taxi data.</summary>
[DataRow]
public sealed partial record TaxiRow
{
    public int? PickupCommunityArea { get; init; }

    public double? Fare { get; init; }

    public int? TripStartMonth { get; init; }

    public int? TripStartHour { get; init; }

    public int? TripStartDay { get; init; }

    /// <summary>Unix seconds.</summary>
    public long? TripStartTimestamp { get; init; }

    public double? PickupLatitude { get; init; }

    public double? PickupLongitude { get; init; }

    public double? DropoffLatitude { get; init; }

    public double? DropoffLongitude { get; init; }

    public double? TripMiles { get; init; }

    public long? PickupCensusTract { get; init; }

    public long? DropoffCensusTract { get; init; }

    public string? PaymentType { get; init; }

    public string? Company { get; init; }

    public int? TripSeconds { get; init; }

    public int? DropoffCommunityArea { get; init; }

    public double? Tips { get; init; }
}
