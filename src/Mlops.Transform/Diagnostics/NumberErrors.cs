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

    public static ModelException HeavyWeights(Operation operation) => new(new Problem(
        TransformDiagnostics.HeavyWeights,
        string.Create(CultureInfo.InvariantCulture,
            $"The weights of column '{operation.FitInputs[0].Name}' are infinite, or add up to more than {RowWeights.TooLarge}"),
        $"operation '{operation.Name}', training set",
        string.Create(CultureInfo.InvariantCulture, $"a sum of at most {RowWeights.TooLarge}"),
        "Divide the weights by a common number: only their ratios count."));

    public static ModelException InfiniteWeighted(Operation operation) => new(new Problem(
        TransformDiagnostics.InfiniteValue,
        $"Column '{operation.Column.Name}' holds infinite values in rows with weight",
        $"operation '{operation.Name}', training set",
        "finite numbers, or missing values",
        "Mend the source, or give such rows the weight 0; a validation of the range finds them."));

    public static ModelException Edges(string operation, int index, double edge) => TransformErrors.Option(
        operation, string.Create(CultureInfo.InvariantCulture, $"edges[{index}]"), edge, "finite numbers, each above the one before, at least one");

    public static ModelException TooManyKeys(Operation operation, int maxKeys) => new(new Problem(
        TransformDiagnostics.TooManyKeys,
        string.Create(CultureInfo.InvariantCulture, $"Column '{operation.Inputs[1].Name}' holds more than {maxKeys} different keys"),
        $"operation '{operation.Name}', training set",
        string.Create(CultureInfo.InvariantCulture, $"at most {maxKeys}, the option maxKeys"),
        "Raise maxKeys if memory allows, or take a coarser key: keys with few rows teach little."));

    public static ModelException NoInverse(Operation operation, string output, string wanted) => new(new Problem(
        TransformDiagnostics.NoInverse,
        $"Operation '{operation.Name}' of kind '{operation.Kind}' cannot turn its output back into a {wanted}",
        $"inverse of output '{output}'",
        "an operation that keeps what it was given",
        "Ask for InverseNumber of a scaled number, and for InverseCategory of OneHot or Ordinal; buckets and hashes lose the value."));
}
