namespace Mlops.Training;

/// <summary>The sums of one slot: loss and gradient over its blocks, in order.</summary>
/// <remarks>Used by one thread at a time.</remarks>
internal sealed class PartialSums(int width)
{
    private readonly double[] gradient = new double[width];

    public double Loss { get; private set; }

    public double ValidationLoss { get; private set; }

    public double InterceptGradient { get; private set; }

    public ReadOnlySpan<double> Gradient => gradient;

    public void Clear()
    {
        Array.Clear(gradient);
        (Loss, ValidationLoss, InterceptGradient) = (0, 0, 0);
    }

    /// <summary>Adds the rows of a block.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="weights">One weight per feature.</param>
    /// <param name="intercept">The intercept.</param>
    /// <param name="kind">The loss.</param>
    /// <param name="negative">The weight of a row with label 0; 1 for regression.</param>
    /// <param name="positive">The weight of a row with label 1; 1 for regression.</param>
    public void Add(RowBlock block, ReadOnlySpan<double> weights, double intercept, LossKind kind, double negative,
        double positive)
    {
        for (var row = 0; row < block.Count; row++)
        {
            var margin = LinearModel.Margin(block.Dense(row), block.Indices(row), block.Values(row), weights, intercept);
            var label = block.Label(row);
            double loss, slope, importance = 1;
            if (kind == LossKind.Logistic)
            {
                loss = Logistic.Loss(margin, label, out var probability);
                slope = probability - label;
                importance = label == 1 ? positive : negative;
            }
            else
            {
                slope = margin - label;
                loss = 0.5 * slope * slope;
            }
            if (block.IsValidation(row))
            {
                ValidationLoss += importance * loss;
                continue;
            }
            Loss += importance * loss;
            AddGradient(block, row, importance * slope);
        }
    }

    private void AddGradient(RowBlock block, int row, double slope)
    {
        InterceptGradient += slope;
        DenseKernels.AddScaled(slope, block.Dense(row), gradient);
        var indices = block.Indices(row);
        var values = block.Values(row);
        for (var i = 0; i < indices.Length; i++) gradient[indices[i]] += slope * values[i];
    }
}
