namespace Mlops.Pipelines.Tests;

/// <summary>Another record, whose handles somebody takes by mistake: a column that is not there, and one of another type.</summary>
[DataRow]
public sealed partial record StrayRide(double Fares, string? Fare, long Started);
