namespace Mlops.Serving.Tests;

/// <summary>A row with a column that the model needs, one that may be missing, and the one of the label, which serving ignores.</summary>
[DataRow]
public sealed partial record Trip(double Fare, string? Company, double Tips);
