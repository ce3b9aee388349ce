namespace Mlops.Pipelines.Tests;

/// <summary>The rows of the pipelines with mistakes.</summary>
[DataRow]
public sealed partial record Ride(long Start, double Fare, double Tips, string? Company);
