using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace Mlops.Training.Tests;

public sealed class QuasiNewtonTests
{
    [Fact]
    public async Task StepAsync_OnASmoothFunction_ReachesTheMinimumOfMathNet()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var function = new SoftCorners(seed, 15);
            var expected = new LimitedMemoryBfgsMinimizer(1e-10, 1e-14, 1e-16, 10, 500)
                .FindMinimum(ObjectiveFunction.Gradient(function.Evaluate), Vector<double>.Build.Dense(15)).MinimizingPoint;
            var minimizer = await MinimizeAsync(function, new double[15], new double[15], 1e-10);
            for (var i = 0; i < 15; i++) Assert.Equal(expected[i], minimizer.Point[i], 1e-7);
        }
    }

    [Fact]
    public async Task StepAsync_WithAbsoluteValues_ReachesTheSoftThreshold()
    {
        double[] target = [3, -3, 0.5, -0.5, 0, 1, 7];
        double[] penalties = [1, 1, 1, 1, 1, 0, 2];
        var minimizer = await MinimizeAsync(new Bowl(target), new double[7], penalties, 1e-12);
        double[] expected = [2, -2, 0, 0, 0, 1, 5];
        for (var i = 0; i < 7; i++) Assert.Equal(expected[i], minimizer.Point[i], 1e-10);
        Assert.Equal(0, minimizer.Point[2]);
        Assert.Equal(0, minimizer.GradientNorm, 1e-12);
    }

    [Fact]
    public async Task StepAsync_AtTheMinimum_FindsNoLowerPoint()
    {
        var minimizer = new QuasiNewton(new Bowl([1, 2]), [1, 2], [0, 0]);
        await minimizer.StartAsync(CancellationToken.None);
        Assert.Equal(0, minimizer.GradientNorm);
        Assert.False(await minimizer.StepAsync(CancellationToken.None));
    }

    [Fact]
    public async Task StepAsync_Cancelled_Throws()
    {
        var minimizer = new QuasiNewton(new Bowl([1, 2]), [0, 0], [0, 0]);
        await minimizer.StartAsync(CancellationToken.None);
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await minimizer.StepAsync(new CancellationToken(true)));
    }

    private static async Task<QuasiNewton> MinimizeAsync(ISmoothFunction function, double[] start, double[] penalties,
        double tolerance)
    {
        var minimizer = new QuasiNewton(function, start, penalties);
        await minimizer.StartAsync(CancellationToken.None);
        for (var i = 0; i < 500 && minimizer.GradientNorm > tolerance; i++)
            if (!await minimizer.StepAsync(CancellationToken.None)) break;
        return minimizer;
    }

    /// <summary>Half the squared distance from a point.</summary>
    private sealed class Bowl(double[] target) : ISmoothFunction
    {
        public int Count => target.Length;

        public ValueTask<double> EvaluateAsync(double[] point, double[] gradient, CancellationToken cancellationToken)
        {
            var value = 0.0;
            for (var i = 0; i < point.Length; i++)
            {
                gradient[i] = point[i] - target[i];
                value += 0.5 * gradient[i] * gradient[i];
            }
            return ValueTask.FromResult(value);
        }
    }

    /// <summary>A sum of logistic losses along random directions, and a small bowl.</summary>
    private sealed class SoftCorners : ISmoothFunction
    {
        private readonly double[][] directions;

        public SoftCorners(int seed, int count)
        {
            var random = new Random(seed);
            directions = [.. Enumerable.Range(0, 60).Select(_ => Enumerable.Range(0,
                count).Select(_ => random.NextDouble() - 0.4).ToArray())];
            Count = count;
        }

        public int Count { get; }

        public ValueTask<double> EvaluateAsync(double[] point, double[] gradient, CancellationToken cancellationToken) =>
            ValueTask.FromResult(Evaluate(point, gradient));

        public (double, Vector<double>) Evaluate(Vector<double> point)
        {
            var gradient = new double[Count];
            return (Evaluate(point.ToArray(), gradient), Vector<double>.Build.DenseOfArray(gradient));
        }

        private double Evaluate(double[] point, double[] gradient)
        {
            Array.Clear(gradient);
            var value = 0.0;
            foreach (var direction in directions)
            {
                value += Logistic.Loss(DenseKernels.Dot(direction, point), 0, out var probability);
                DenseKernels.AddScaled(probability, direction, gradient);
            }
            DenseKernels.AddScaled(0.1, point, gradient);
            return value + 0.05 * DenseKernels.Dot(point, point);
        }
    }
}
