namespace Mlops.Transform.Tests;

public sealed class SymmetricEigenTests
{
    [Fact]
    public void Solve_TwoByTwo_IsTheKnownSolution()
    {
        var (values, vectors) = SymmetricEigen.Solve([2, 1, 1, 2], 2)!.Value;
        Assert.Equal([3.0, 1.0], values);
        Assert.Equal(Math.Sqrt(0.5), vectors[0][0], 1e-15);
        Assert.Equal(Math.Sqrt(0.5), vectors[0][1], 1e-15);
        Assert.Equal(-1, Math.Sign(vectors[1][0]) * Math.Sign(vectors[1][1]));
    }

    [Fact]
    public void Solve_Diagonal_IsSortedAndKeepsTiesInOrder()
    {
        var (values, vectors) = SymmetricEigen.Solve([1, 0, 0, 0, 5, 0, 0, 0, 1], 3)!.Value;
        Assert.Equal([5.0, 1.0, 1.0], values);
        Assert.Equal([[0.0, 1, 0], [1.0, 0, 0], [0.0, 0, 1]], vectors);
    }

    [Fact]
    public void Solve_OfRankOne_HasOneEigenvalueThatIsNotZero()
    {
        double[] direction = [3, -4, 12];
        double[] matrix = [.. direction.SelectMany(a => direction.Select(b => a * b))];
        var (values, vectors) = SymmetricEigen.Solve(matrix, 3)!.Value;
        Assert.Equal(169, values[0], 1e-12);
        Assert.All(values[1..], v => Assert.Equal(0, v, 1e-12));
        for (var i = 0; i < 3; i++) Assert.Equal(direction[i] / 13, vectors[0][i], 1e-15);
    }

    [Theory]
    [InlineData(1, 1, 1.0)]
    [InlineData(2, 7, 1.0)]
    [InlineData(3, 20, 1e-200)]
    [InlineData(4, 33, 1e200)]
    public void Solve_RandomMatrix_RebuildsItFromOrthogonalVectors(int seed, int size, double unit)
    {
        var random = new Random(seed);
        var matrix = new double[size * size];
        for (var i = 0; i < size; i++)
            for (var j = 0; j <= i; j++) matrix[i * size + j] = matrix[j * size + i] = unit * (random.NextDouble() - 0.5);
        var (values, vectors) = SymmetricEigen.Solve([.. matrix], size)!.Value;
        Assert.Equal(values.OrderDescending(), values);
        for (var i = 0; i < size; i++)
        {
            Assert.True(vectors[i].MaxBy(Math.Abs) > 0);
            for (var j = 0; j < size; j++)
            {
                Assert.Equal(i == j ? 1 : 0, vectors[i].Zip(vectors[j], (a, b) => a * b).Sum(), 1e-13);
                var rebuilt = Enumerable.Range(0, size).Sum(k => values[k] / unit * vectors[k][i] * vectors[k][j]);
                Assert.Equal(matrix[i * size + j] / unit, rebuilt, 1e-13);
            }
        }
    }

    [Fact]
    public void Solve_ManyEigenvaluesThatAreZero_StopsWithOrthogonalVectors()
    {
        const int Size = 90;
        var random = new Random(5);
        double[][] spanning = [.. Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, Size).Select(_ => random.NextDouble() - 0.5).ToArray())];
        var (values, vectors) = SymmetricEigen.Solve(
            [.. Enumerable.Range(0, Size * Size).Select(k => spanning.Sum(v => v[k / Size] * v[k % Size]))], Size)!.Value;
        Assert.Equal(6, values.Count(v => v > 1e-12 * values[0]));
        for (var i = 0; i < Size; i++)
            for (var j = 0; j < Size; j++) Assert.Equal(i == j ? 1 : 0, vectors[i].Zip(vectors[j], (a, b) => a * b).Sum(), 1e-12);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Solve_AsManySweepsAsNeededOrFewer_SaysWhetherItIsDone(int maxSweeps, bool isDone) =>
        Assert.Equal(isDone, SymmetricEigen.Solve([2, 1, 1, 2], 2, maxSweeps).HasValue);
}
