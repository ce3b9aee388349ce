namespace Mlops.Serving.Tests;

/// <summary>A record that does not fit the model: a misspelt column and one of another type.</summary>
[DataRow]
public sealed partial record OtherTrip(float Fare, string? Companys);
