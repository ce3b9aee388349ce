namespace Mlops.Data.Validation;

/// <summary>How a value of a column changes the share of a class: <c>P(class | value) / P(class)</c>.</summary>
/// <param name="Value">The value as text, or the interval of numbers.</param>
/// <param name="Class">The class of the label.</param>
/// <param name="Lift">1 when the value says nothing about the class; 0 when they never occur together.</param>
/// <param name="Count">The number of rows with the value, of any class.</param>
public sealed record LabelLift(string Value, string Class, double Lift, long Count);
