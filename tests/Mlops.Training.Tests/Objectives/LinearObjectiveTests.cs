namespace Mlops.Training.Tests;

public sealed class LinearObjectiveTests
{
    [Theory]
    [InlineData(false, 0.0, 1.0, 1)]
    [InlineData(false, 0.01, 3.0, 2)]
    [InlineData(true, 0.0, 1.0, 3)]
    [InlineData(true, 0.5, 1.0, 4)]
    public async Task EvaluateAsync_Gradient_EqualsCentralDifferences(bool isSquared, double l2, double positive, int seed)
    {
        var kind = isSquared ? LossKind.Squared : LossKind.Logistic;
        var rows = await OpenAsync(Rows(300, seed, isSquared), isSquared ? ModelTask.Regression : ModelTask.BinaryClassification);
        var objective = new LinearObjective(rows, kind, l2, positive: positive);
        var random = new Random(seed);
        var point = new double[objective.Count];
        for (var i = 0; i < point.Length; i++) point[i] = random.NextDouble() * 2 - 1;
        var (gradient, unused) = (new double[point.Length], new double[point.Length]);
        await objective.EvaluateAsync(point, gradient, default);
        const double Step = 1e-5;
        for (var i = 0; i < point.Length; i++)
        {
            var (up, down) = ((double[])point.Clone(), (double[])point.Clone());
            up[i] += Step;
            down[i] -= Step;
            var slope = (await objective.EvaluateAsync(up, unused, default) - await objective.EvaluateAsync(down, unused, default))
                / (2 * Step);
            Assert.Equal(slope, gradient[i], 1e-7);
        }
    }

    [Fact]
    public async Task EvaluateAsync_Value_IsTheMeanLossOfTheModelAtThePoint()
    {
        var data = Rows(200, 9, isSquared: true);
        var objective = new LinearObjective(await OpenAsync(data, ModelTask.Regression), LossKind.Squared, 0.25);
        var point = Enumerable.Range(0, objective.Count).Select(i => i * 0.3 - 1).ToArray();
        var value = await objective.EvaluateAsync(point, new double[point.Length], default);
        var (weights, intercept) = objective.ModelAt(point);
        var losses = data.Select(r => 0.5 * Math.Pow(MarginOf(r, weights, intercept) - r.Label, 2));
        Assert.Equal(losses.Average() + 0.125 * weights.Sum(w => w * w), value, 1e-10);
    }

    [Fact]
    public async Task Start_Point_HasNoSlopeInTheIntercept()
    {
        var rows = await OpenAsync(Rows(300, 5, isSquared: false), ModelTask.BinaryClassification);
        var objective = new LinearObjective(rows, LossKind.Logistic, 0, negative: 2, positive: 0.7);
        var gradient = new double[objective.Count];
        await objective.EvaluateAsync(objective.Start(), gradient, default);
        Assert.Equal(0, gradient[^1], 1e-12);
        Assert.Contains(gradient, g => Math.Abs(g) > 1e-3);
    }

    [Fact]
    public async Task Penalties_OfEveryVariable_WeighTheWeightsAlikeAndNotTheIntercept()
    {
        var rows = await OpenAsync(Rows(300, 6, isSquared: true), ModelTask.Regression);
        var objective = new LinearObjective(rows, LossKind.Squared, 0.1);
        var point = Enumerable.Range(1, objective.Count).Select(i => (double)i).ToArray();
        var penalties = objective.Penalties(0.3);
        Assert.Equal(0, penalties[^1]);
        Assert.Equal(
            0.3 * objective.ModelAt(point).Weights.Sum(Math.Abs), point.Zip(penalties, (p, c) => p * c).Sum(), 1e-10);
    }

    private static double MarginOf(FeatureRow row, double[] weights, double intercept) =>
        intercept + row.Dense.Select((x, i) => x * weights[i]).Sum() + row.Sparse.Sum(s => s.Value * weights[s.Feature]);

    private static List<FeatureRow> Rows(int count, int seed, bool isSquared)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => new FeatureRow(
            [(float)random.NextDouble(), (float)(random.NextDouble() * 40 - 5), (float)random.NextDouble() - 3],
            random.Next(4) == 0 ? [] : [(3 + random.Next(4), (float)random.NextDouble() + 0.5f)],
            isSquared ? random.NextDouble() * 4 - 1 : random.Next(2)))];
    }

    private static ValueTask<TrainingRows> OpenAsync(IReadOnlyList<FeatureRow> rows, ModelTask task) => TrainingRows.OpenAsync(
        new RowReader(new ArrayFeatures(ArrayFeatures.LayoutOf(3, 4), rows, 37), 0, 1), task, long.MaxValue, 2, default);
}
