namespace Mlops.Training;

/// <summary>
/// Counts of the labels, and mean and variance of every feature: what a pass over the training rows learns before the first
/// iteration.
/// </summary>
/// <remarks>Filled row by row in the order of the data, by one thread.</remarks>
internal sealed class RowMoments(FeatureLayout layout)
{
    private readonly double[] shift = new double[layout.Width];
    private readonly double[] sum = new double[layout.Width];
    private readonly double[] squares = new double[layout.Width];
    private double labelMean;
    private double labelSquares;

    /// <summary>The number of rows that are trained on, validation rows not counted.</summary>
    public long Rows { get; private set; }

    /// <summary>The number of rows that validate.</summary>
    public long ValidationRows { get; private set; }

    /// <summary>The number of training rows with the label 1.</summary>
    public long Positives { get; private set; }

    public double LabelMean => labelMean;

    public double LabelVariance => Rows == 0 ? 0 : labelSquares / Rows;

    /// <summary>The mean of one feature.</summary>
    public double Mean(int feature) => shift[feature] + sum[feature] / Rows;

    /// <summary>The population variance of one feature; 0 when it is constant up to rounding.</summary>
    public double Variance(int feature)
    {
        var mean = sum[feature] / Rows;
        var square = squares[feature] / Rows;
        var variance = square - mean * mean;
        return variance > 1e-13 * square ? variance : 0;
    }

    public void Add(RowBlock block)
    {
        for (var row = 0; row < block.Count; row++)
        {
            if (block.IsValidation(row))
            {
                ValidationRows++;
                continue;
            }
            AddLabel(block.Label(row));
            AddFeatures(block, row);
        }
    }

    private void AddLabel(double label)
    {
        Rows++;
        if (label == 1) Positives++;
        var delta = label - labelMean;
        labelMean += delta / Rows;
        labelSquares += delta * (label - labelMean);
    }

    private void AddFeatures(RowBlock block, int row)
    {
        var dense = block.Dense(row);
        // Shifted by the first row, the moments of a constant feature are exactly 0 and those of a far one lose no digits.
        if (Rows == 1)
            for (var i = 0; i < dense.Length; i++) shift[i] = dense[i];
        for (var i = 0; i < dense.Length; i++)
        {
            var value = dense[i] - shift[i];
            sum[i] += value;
            squares[i] += value * value;
        }
        var indices = block.Indices(row);
        var values = block.Values(row);
        for (var i = 0; i < indices.Length; i++)
        {
            sum[indices[i]] += values[i];
            squares[indices[i]] += (double)values[i] * values[i];
        }
    }
}
