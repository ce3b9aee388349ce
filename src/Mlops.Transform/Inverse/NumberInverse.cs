namespace Mlops.Transform;

/// <summary>
/// Turns a feature back into the number of a column of the data, through all derived columns between them. What was rounded, cut or
/// filled in comes back as it was then.
/// </summary>
/// <remarks>Immutable and thread-safe. Made by <see cref="FittedTransform.InverseNumber"/>.</remarks>
public sealed class NumberInverse
{
    private readonly INumberInverse[] steps;
    private readonly int feature;

    internal NumberInverse(string output, string column, int feature, IEnumerable<INumberInverse> steps)
    {
        (Output, Column, this.feature) = (output, column, feature);
        this.steps = [.. steps];
    }

    /// <summary>The name of the output.</summary>
    public string Output { get; }

    /// <summary>The column of the data whose numbers come back.</summary>
    public string Column { get; }

    /// <summary>The number that gives a feature.</summary>
    /// <param name="value">The value of the feature.</param>
    /// <returns>The number, in the unit of the column; NaN when no number gives this value.</returns>
    public double Invert(double value)
    {
        foreach (var step in steps) value = step.Invert(value);
        return value;
    }

    /// <summary>The number of every row.</summary>
    /// <param name="features">What the transform wrote, or a model in its layout.</param>
    /// <param name="numbers">Receives one number for each row, in the unit of the column.</param>
    public void Invert(FeatureBatch features, Span<double> numbers)
    {
        ArgumentNullException.ThrowIfNull(features);
        var dense = features.Dense;
        var stride = features.Layout.DenseWidth;
        for (var row = 0; row < features.RowCount; row++) numbers[row] = Invert(dense[row * stride + feature]);
    }
}
