namespace Mlops.Training;

/// <summary>
/// Minimizes a smooth convex function plus weighted absolute values: L-BFGS without the latter, OWL-QN with them. One step at a
/// time, so that the caller may watch, stop early and cancel.
/// </summary>
/// <remarks>Not thread-safe. The same function gives the same steps, bit for bit.</remarks>
internal sealed class QuasiNewton
{
    private const int MemorySize = 10;
    private const int MaxTrials = 40;
    private const double Sufficient = 1e-4;

    // What rounding alone may add to a loss: without this allowance the last digits of the gradient are out of reach.
    private const double Rounding = 1e-14;

    private readonly ISmoothFunction function;
    private readonly Orthant orthant;
    private readonly CurvatureMemory memory = new(MemorySize);
    private double[] gradient;
    private double[] trial;
    private double[] trialGradient;
    private readonly double[] pseudo;
    private readonly double[] direction;

    public QuasiNewton(ISmoothFunction function, double[] start, double[] penalties)
    {
        this.function = function;
        orthant = new Orthant(penalties);
        Point = start;
        gradient = new double[start.Length];
        trial = new double[start.Length];
        trialGradient = new double[start.Length];
        pseudo = new double[start.Length];
        direction = new double[start.Length];
    }

    /// <summary>Where the minimizer stands; the array changes with the next step.</summary>
    public double[] Point { get; private set; }

    /// <summary>The value there, penalty included.</summary>
    public double Value { get; private set; }

    /// <summary>The largest absolute value of the pseudo-gradient there.</summary>
    public double GradientNorm { get; private set; }

    /// <summary>Evaluates the starting point; called once, before the first step.</summary>
    public async ValueTask StartAsync(CancellationToken cancellationToken)
    {
        Value = await function.EvaluateAsync(Point, gradient, cancellationToken) + orthant.Penalty(Point);
        Measure();
    }

    /// <summary>Takes one step downhill.</summary>
    /// <returns>False when there is no lower point within rounding.</returns>
    public async ValueTask<bool> StepAsync(CancellationToken cancellationToken)
    {
        if (await SearchAsync(cancellationToken)) return true;
        // The remembered curvature may mislead: the steepest descent has the last word.
        memory.Clear();
        return await SearchAsync(cancellationToken);
    }

    private async ValueTask<bool> SearchAsync(CancellationToken cancellationToken)
    {
        var slope = Aim();
        if (!(slope < 0)) return false;
        var length = 1.0;
        for (var i = 0; i < MaxTrials; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Move(length);
            var value = await function.EvaluateAsync(trial, trialGradient, cancellationToken) + orthant.Penalty(trial);
            if (value <= Value + Sufficient * Gain() + Rounding * Math.Abs(Value) && Moved())
            {
                Accept(value);
                return true;
            }
            length *= Shrink(value, slope * length);
        }
        return false;
    }

    /// <summary>Chooses the direction and returns the slope along it.</summary>
    private double Aim()
    {
        for (var i = 0; i < direction.Length; i++) direction[i] = -pseudo[i];
        memory.Multiply(direction);
        orthant.Align(direction, pseudo);
        return DenseKernels.Dot(direction, pseudo);
    }

    private void Move(double length)
    {
        Point.CopyTo(trial, 0);
        DenseKernels.AddScaled(length, direction, trial);
        orthant.Project(trial, Point, pseudo);
    }

    private bool Moved() => !trial.AsSpan().SequenceEqual(Point);

    /// <summary>What the pseudo-gradient promises for the step that was really made.</summary>
    private double Gain()
    {
        var sum = 0.0;
        for (var i = 0; i < trial.Length; i++) sum += (trial[i] - Point[i]) * pseudo[i];
        return sum;
    }

    /// <summary>The factor for the next trial: the minimum of the parabola through what is known, within bounds.</summary>
    private double Shrink(double value, double slope)
    {
        var bend = 2 * (value - Value - slope);
        return double.IsFinite(bend) && bend > 0 ? Math.Clamp(-slope / bend, 0.1, 0.5) : 0.1;
    }

    private void Accept(double value)
    {
        var step = new double[trial.Length];
        var change = new double[trial.Length];
        for (var i = 0; i < step.Length; i++)
        {
            step[i] = trial[i] - Point[i];
            change[i] = trialGradient[i] - gradient[i];
        }
        memory.Add(step, change);
        (Point, trial) = (trial, Point);
        (gradient, trialGradient) = (trialGradient, gradient);
        Value = value;
        Measure();
    }

    private void Measure()
    {
        orthant.PseudoGradient(Point, gradient, pseudo);
        var norm = 0.0;
        foreach (var g in pseudo) norm = double.IsNaN(g) ? double.NaN : Math.Max(norm, Math.Abs(g));
        GradientNorm = norm;
    }
}
