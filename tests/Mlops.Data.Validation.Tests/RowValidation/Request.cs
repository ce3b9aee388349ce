namespace Mlops.Data.Validation.Tests;

/// <summary>One request as a record.</summary>
[DataRow]
public sealed partial record Request(long Id, double Fare, string? Kind);
