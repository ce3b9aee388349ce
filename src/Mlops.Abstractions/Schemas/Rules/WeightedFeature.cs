namespace Mlops;

/// <summary>A column of values with a column of weights: in every row both are there, or none, with the same number of items.</summary>
/// <param name="Name">The name, none of a column.</param>
/// <param name="Value">The column of the values.</param>
/// <param name="Weight">The column of the weights: numbers, or a list of numbers.</param>
public sealed record WeightedFeature(string Name, string Value, string Weight);
