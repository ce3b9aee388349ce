namespace Mlops.Cli.Tests;

[DataRow]
public sealed partial record Ride
{
    public long? Id { get; init; }

    public double? Fare { get; init; }

    public double? Tips { get; init; }

    public string? Payment { get; init; }
}
