namespace Mlops.Training;

/// <summary>The parts of OWL-QN that know of the absolute values: within one orthant the L1 penalty is linear.</summary>
/// <remarks>
/// Source: Andrew and Gao, Scalable Training of L1-Regularized Log-Linear Models (ICML 2007). With all weights 0 it is plain
/// L-BFGS.
/// </remarks>
/// <param name="weights">The L1 penalty of each variable, at least 0.</param>
internal sealed class Orthant(double[] weights)
{
    private readonly bool isPlain = Array.TrueForAll(weights, w => w == 0);

    /// <summary>The penalty at a point.</summary>
    public double Penalty(double[] point)
    {
        var sum = 0.0;
        if (isPlain) return sum;
        for (var i = 0; i < point.Length; i++) sum += weights[i] * Math.Abs(point[i]);
        return sum;
    }

    /// <summary>Writes the pseudo-gradient: the one-sided derivative of least absolute value, with the penalty.</summary>
    public void PseudoGradient(double[] point, double[] gradient, double[] result)
    {
        for (var i = 0; i < point.Length; i++)
        {
            var (g, w) = (gradient[i], weights[i]);
            result[i] = point[i] > 0 ? g + w
                : point[i] < 0 ? g - w
                : g + w < 0 ? g + w
                : g - w > 0 ? g - w
                : w > 0 ? 0
                : g;
        }
    }

    /// <summary>Drops from a direction what does not go downhill, where a penalty applies.</summary>
    public void Align(double[] direction, double[] pseudoGradient)
    {
        if (isPlain) return;
        for (var i = 0; i < direction.Length; i++)
            if (weights[i] > 0 && direction[i] * pseudoGradient[i] >= 0) direction[i] = 0;
    }

    /// <summary>Sets to 0 what has left the orthant of the point from which the step began.</summary>
    public void Project(double[] moved, double[] point, double[] pseudoGradient)
    {
        if (isPlain) return;
        for (var i = 0; i < moved.Length; i++)
        {
            var sign = point[i] != 0 ? Math.Sign(point[i]) : -Math.Sign(pseudoGradient[i]);
            if (weights[i] > 0 && Math.Sign(moved[i]) != sign) moved[i] = 0;
        }
    }
}
