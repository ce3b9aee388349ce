namespace Mlops.Training;

/// <summary>A convex, differentiable function of several variables.</summary>
internal interface ISmoothFunction
{
    /// <summary>The number of variables.</summary>
    int Count { get; }

    /// <summary>Computes the value, and writes the gradient.</summary>
    ValueTask<double> EvaluateAsync(double[] point, double[] gradient, CancellationToken cancellationToken);
}
