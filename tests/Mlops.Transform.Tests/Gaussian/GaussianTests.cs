namespace Mlops.Transform.Tests;

public sealed class GaussianTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);

    [Fact]
    public async Task Gaussian_LongTails_EqualsTheReference()
    {
        var json = Numeric.Column("mixed");
        using var batch = json.Batch();
        var transform = await batch.FitAsync(t => t.Gaussian(X), partitionSize: 64);
        var (fitted, expected) = (Fitted(transform), json.GetProperty("gaussian"));
        // The search stops when both errors are below 1e-6, so that the h are known to about 1e-5.
        Assert.Equal(expected.GetProperty("left").GetDouble(), fitted.Tails.Left, 3e-5);
        Assert.Equal(expected.GetProperty("right").GetDouble(), fitted.Tails.Right, 3e-5);
        Preprocessing.Near(expected.Numbers("values"), [.. transform.Apply(batch).Select(r => r[0])], 1e-4);
    }

    [Fact]
    public async Task Gaussian_ShortTails_AreStandardized()
    {
        using var batch = Table.Of(Table.Doubles("x", [.. Enumerable.Range(0, 50).Select(i => (double?)i)]));
        var transform = await batch.FitAsync(t => t.Gaussian(X).Standardize(X));
        Assert.Equal((0, 0), Fitted(transform).Tails);
        Assert.All(transform.Apply(batch), r => Assert.Equal(r[1], r[0]));
    }

    [Theory]
    [InlineData(4.0)]
    [InlineData(4.0, 4.0, 4.0, 4.0, 4.0)]
    public async Task Gaussian_ConstantColumn_IsOnlyCentred(params double[] values)
    {
        using var batch = Table.Of(Table.Doubles("x", [.. values.Select(v => (double?)v)]));
        var transform = await batch.FitAsync(t => t.Gaussian(X));
        using var other = Table.Of(Table.Doubles("x", 4, 7));
        Assert.Equal([0f, 3f], transform.Apply(other).Select(r => r[0]));
    }

    [Fact]
    public async Task Gaussian_AnyCutOfTheRows_LearnsTheSameBits()
    {
        // TensorFlow Transform averages the L-moments of its batches; here they are those of all rows.
        using var batch = Numeric.Column("skewed").Batch();
        var whole = Fitted(await batch.FitAsync(t => t.Gaussian(X), partitionSize: 1000));
        var cut = Fitted(await batch.FitAsync(t => t.Gaussian(X), partitionSize: 7, degree: 3));
        Assert.Equal((whole.Location, whole.Scale, whole.Tails), (cut.Location, cut.Scale, cut.Tails));
    }

    [Fact]
    public async Task Gaussian_FarBeyondTheTrainingRange_StaysFinite()
    {
        using var batch = Numeric.Column("mixed").Batch();
        var transform = await batch.FitAsync(t => t.Gaussian(X));
        using var other = Table.Of(Table.Doubles("x", -1e300, 1e300, 1e15));
        Assert.All(transform.Apply(other), r => Assert.InRange(Math.Abs(r[0]), 3, 1000));
    }

    [Fact]
    public async Task Gaussian_MissingWithoutRule_IsAnErrorThatNamesTheOption()
    {
        using var batch = Table.Of(Table.Doubles("x", null, 3));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.Gaussian(X)));
        Assert.Contains("Gaussian(column, missing: 0)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_NegativeTail_IsATypedError()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2, 3));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.Gaussian(X)));
        artifact.Replace("transform.json", "\"left\": 0", "\"left\": -1");
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }

    private static FittedGaussian Fitted(FittedTransform transform) => Assert.IsType<FittedGaussian>(transform.Operations[0]);
}
