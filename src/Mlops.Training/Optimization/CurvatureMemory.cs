namespace Mlops.Training;

/// <summary>The last steps of a minimizer and what they did to the gradient: an approximation of the inverse Hessian.</summary>
/// <remarks>
/// Source: the two-loop recursion of Nocedal and Wright, Numerical Optimization, 2nd edition (2006), algorithm 7.4.
/// Not thread-safe.
/// </remarks>
internal sealed class CurvatureMemory(int capacity)
{
    private readonly List<(double[] Step, double[] Change, double Inverse)> pairs = [];

    /// <summary>Remembers a step, unless it tells nothing about the curvature.</summary>
    /// <param name="step">The step.</param>
    /// <param name="change">The change of the gradient along it.</param>
    public void Add(double[] step, double[] change)
    {
        var curvature = DenseKernels.Dot(step, change);
        if (!(curvature > 1e-14 * DenseKernels.Dot(change, change))) return;
        if (pairs.Count == capacity) pairs.RemoveAt(0);
        pairs.Add((step, change, 1 / curvature));
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => pairs.Clear();

    /// <summary>Multiplies a vector by the approximate inverse Hessian, in place.</summary>
    public void Multiply(double[] vector)
    {
        if (pairs.Count == 0) return;
        Span<double> shares = stackalloc double[pairs.Count];
        for (var i = pairs.Count - 1; i >= 0; i--)
        {
            var (step, change, inverse) = pairs[i];
            shares[i] = inverse * DenseKernels.Dot(step, vector);
            DenseKernels.AddScaled(-shares[i], change, vector);
        }
        var (_, last, lastInverse) = pairs[^1];
        var scale = 1 / (lastInverse * DenseKernels.Dot(last, last));
        for (var i = 0; i < vector.Length; i++) vector[i] *= scale;
        for (var i = 0; i < pairs.Count; i++)
        {
            var (step, change, inverse) = pairs[i];
            var share = inverse * DenseKernels.Dot(change, vector);
            DenseKernels.AddScaled(shares[i] - share, step, vector);
        }
    }
}
