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
}
