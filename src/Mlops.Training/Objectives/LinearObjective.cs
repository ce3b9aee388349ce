namespace Mlops.Training;

/// <summary>
/// The mean loss of a linear model over the training rows, with half the squared weights as a penalty, as a function of scaled
/// variables: <c>v[j] = scale[j] * w[j]</c> and <c>b + sum(w[j] * mean[j])</c>.
/// </summary>
/// <remarks>
/// Centring and scaling change the variables, not the model or its penalty: the minimizer sees a function that bends about
/// equally in
/// all directions, whatever the units of the features, while sparse rows stay sparse. Not thread-safe.
/// </remarks>
internal sealed class LinearObjective : ISmoothFunction
{
    private readonly TrainingRows rows;
    private readonly LossKind kind;
    private readonly double l2;
    private readonly double negative;
    private readonly double positive;
    private readonly double totalWeight;
    private readonly double[] means;
    private readonly double[] scales;
    private readonly double[] weights;
    private readonly PartialSums[] slots;
    private readonly Action<int, RowBlock> visit;
    private double intercept;

    public LinearObjective(TrainingRows rows, LossKind kind, double l2, double negative = 1, double positive = 1)
    {
        (this.rows, this.kind, this.l2, this.negative, this.positive) = (rows, kind, l2, negative, positive);
        var (moments, width) = (rows.Moments, rows.Layout.Width);
        totalWeight = kind == LossKind.Squared
            ? moments.Rows
            : positive * moments.Positives + negative * (moments.Rows - moments.Positives);
        means = new double[width];
        scales = new double[width];
        weights = new double[width];
        // The second derivative of the logistic loss is at most one quarter.
        var bend = kind == LossKind.Logistic ? 0.25 : 1.0;
        for (var i = 0; i < width; i++)
        {
            means[i] = moments.Mean(i);
            var curvature = bend * moments.Variance(i) + l2;
            scales[i] = curvature > 0 ? Math.Sqrt(curvature) : 1;
        }
        slots = new PartialSums[RowReader.WaveSize];
        for (var i = 0; i < slots.Length; i++) slots[i] = new PartialSums(width);
        visit = (slot, block) => slots[slot].Add(block, weights, intercept, this.kind, this.negative, this.positive);
    }

    /// <inheritdoc/>
    public int Count => weights.Length + 1;

    /// <summary>The mean loss of the validation rows at the last evaluated point; NaN without validation rows.</summary>
    public double ValidationLoss { get; private set; }

    /// <summary>The L1 penalty of each variable, such that every weight is penalized alike and the intercept is not.</summary>
    public double[] Penalties(double l1)
    {
        var penalties = new double[Count];
        for (var i = 0; i < scales.Length; i++) penalties[i] = l1 / scales[i];
        return penalties;
    }

    /// <summary>The point of the model that knows only the intercept, at its best.</summary>
    public double[] Start()
    {
        var point = new double[Count];
        var moments = rows.Moments;
        point[^1] = kind == LossKind.Squared
            ? moments.LabelMean
            : Math.Log(positive * moments.Positives / (negative * (moments.Rows - moments.Positives)));
        return point;
    }

    /// <summary>The weights and the intercept at a point.</summary>
    public (double[] Weights, double Intercept) ModelAt(double[] point)
    {
        SetModel(point);
        return ((double[])weights.Clone(), intercept);
    }

    /// <inheritdoc/>
    public async ValueTask<double> EvaluateAsync(double[] point, double[] gradient, CancellationToken cancellationToken)
    {
        SetModel(point);
        foreach (var slot in slots) slot.Clear();
        await rows.VisitAsync(visit, cancellationToken);
        return Collect(gradient);
    }

    private void SetModel(double[] point)
    {
        for (var i = 0; i < weights.Length; i++) weights[i] = point[i] / scales[i];
        intercept = point[^1] - DenseKernels.Dot(weights, means);
    }

    private double Collect(double[] gradient)
    {
        Array.Clear(gradient);
        double loss = 0, validation = 0;
        foreach (var slot in slots)
        {
            loss += slot.Loss;
            validation += slot.ValidationLoss;
            gradient[^1] += slot.InterceptGradient;
            DenseKernels.AddScaled(1, slot.Gradient, gradient);
        }
        ValidationLoss = validation / rows.Moments.ValidationRows;
        gradient[^1] /= totalWeight;
        for (var i = 0; i < weights.Length; i++)
        {
            var slope = gradient[i] / totalWeight - means[i] * gradient[^1] + l2 * weights[i];
            gradient[i] = slope / scales[i];
        }
        return loss / totalWeight + 0.5 * l2 * DenseKernels.Dot(weights, weights);
    }
}
