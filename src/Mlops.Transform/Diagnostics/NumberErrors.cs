using System.Globalization;

namespace Mlops.Transform;

// The sentences of the operations on numbers.
internal static class NumberErrors
{
    public static ModelException CrossedBounds(Operation operation, double low, double high) => new(new Problem(
        TransformDiagnostics.CrossedBounds,
        string.Create(CultureInfo.InvariantCulture, $"The lower end {low} of column '{operation.Column.Name}' is above the upper end {high}"),
        $"operation '{operation.Name}', training set",
        "a quantile of the training values on the right side of the end that was given",
        "Give both ends as numbers or both as quantiles, or look at the values: their distribution is not the expected one."));

    public static ModelException NotPositive(Operation operation, double value, string where) => new(new Problem(
        TransformDiagnostics.NotPositive,
        string.Create(CultureInfo.InvariantCulture, $"Column '{operation.Column.Name}' holds {value}, and operation '{operation.Name}' takes numbers above 0"),
        where,
        "numbers above 0",
        "Use PowerMethod.YeoJohnson, which takes any number, or Clip the column before: Clip(column, low: 0.01).AsNumber(out var x)."));
}
