namespace Mlops.Data.Validation.Tests.HowTo;

/// <summary>The rows of <c>docs/how-to/quarantine.md</c>.</summary>
[DataRow]
public sealed partial record QuarantinedTrip
{
    /// <summary>The number of the trip.</summary>
    public long TripId { get; init; }

    /// <summary>What it cost.</summary>
    public double? Fare { get; init; }
}
