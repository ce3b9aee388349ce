namespace Mlops.Transform.Tests;

public sealed class PcaTests
{
    private static readonly NumberColumn A = new("a", ColumnType.Float64);
    private static readonly NumberColumn B = new("b", ColumnType.Float64);

    [Theory]
    [InlineData(1, true, TransformRules.Default, "centred")]
    [InlineData(3, true, TransformRules.Default, "centred")]
    [InlineData(4, false, TransformRules.Default, "plain")]
    [InlineData(4, null, TransformRules.Tensorflow, "plain")]
    [InlineData(4, false, TransformRules.Tensorflow, "plain")]
    [InlineData(3, null, TransformRules.Default, "centred")]
    public async Task Pca_RandomRows_AreThoseOfNumPyAndScikitLearn(int components, bool? center, TransformRules rules, string expected)
    {
        using var batch = PrincipalRows.Batch();
        var transform = MemoryArtifact.Of(await batch.FitAsync(
            t => t.Pca(PrincipalRows.Columns, components, center: center, rules: rules), partitionSize: 7)).Load();
        var fitted = Assert.IsType<FittedPca>(transform.Operations[0]);
        Close(PrincipalRows.Numbers("means"), fitted.Means, 1e-14);
        Close(PrincipalRows.Numbers("variances")[..components], fitted.Variances, 1e-10);
        Close(PrincipalRows.Numbers("directions")[..(4 * components)], fitted.Directions, 1e-8);
        Close(PrincipalRows.Rows(expected), transform.Apply(batch), components, 1);
    }

    [Fact]
    public async Task Pca_Whitened_IsThatOfScikitLearnWithTheVarianceOfThePopulation()
    {
        using var batch = PrincipalRows.Batch();
        var transform = MemoryArtifact.Of(await batch.FitAsync(t => t.Pca(PrincipalRows.Columns, 3, whiten: true))).Load();
        var rows = transform.Apply(batch);
        Close(PrincipalRows.Rows("whitened"), rows, 3, Math.Sqrt(119.0 / 120));
        for (var i = 0; i < 3; i++) Assert.Equal(1, rows.Average(r => r[i] * (double)r[i]), 1e-6);
    }

    [Fact]
    public async Task Pca_FewerRowsThanColumns_AreThoseOfScikitLearnAndTheRestIsNotWhitened()
    {
        var rows = PrincipalRows.Rows("rows")[..3];
        using var batch = PrincipalRows.Batch(rows);
        Close(PrincipalRows.Rows("threeRows"), (await batch.FitAsync(t => t.Pca(PrincipalRows.Columns, 2))).Apply(batch), 2, 1);
        var white = (await batch.FitAsync(t => t.Pca(PrincipalRows.Columns, 4, whiten: true))).Apply(batch);
        Assert.All(white, r => Assert.Equal(0, Math.Abs(r[2]) + Math.Abs(r[3]), 1e-9));
        for (var i = 0; i < 2; i++) Assert.Equal(1, white.Average(r => r[i] * (double)r[i]), 1e-6);
    }

    [Fact]
    public async Task Pca_PointsOnALine_HaveOneComponentAlongIt()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 4, 7), Table.Doubles("b", 2, 6, 10));
        var transform = await batch.FitAsync(t => t.Pca([A, B], components: 2));
        var rows = transform.Apply(batch);
        float[] along = [-5, 0, 5];
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(along[i], rows[i][0], 1e-6f);
            Assert.Equal(0, rows[i][1], 1e-6f);
        }

        var fitted = (FittedPca)transform.Operations[0];
        Close([50.0 / 3, 0], fitted.Variances, 1e-14);
        Close([0.6, 0.8], fitted.Directions.Take(2), 1e-15);
    }

    [Fact]
    public async Task Pca_ConstantColumnsOrOneRow_KeepTheOrderOfColumns()
    {
        using var batch = Table.Of(Table.Doubles("a", 7), Table.Doubles("b", -2));
        var transform = await batch.FitAsync(t => t.Pca([A, B], components: 2));
        Assert.Equal([1.0, 0, 0, 1], ((FittedPca)transform.Operations[0]).Directions);
        using var other = Table.Of(Table.Doubles("a", 8), Table.Doubles("b", 5));
        Assert.Equal([1f, 7f], transform.Apply(other)[0]);
    }

    [Fact]
    public async Task Pca_Missing_CountsAsTheSubstituteInTraining()
    {
        using var holes = Table.Of(Table.Doubles("a", 1, null, 7), Table.Doubles("b", 2, 4, double.NaN));
        using var full = Table.Of(Table.Doubles("a", 1, 4, 7), Table.Doubles("b", 2, 4, 4));
        var expected = (FittedPca)(await full.FitAsync(t => t.Pca([A, B], 2))).Operations[0];
        var transform = await holes.FitAsync(t => t.Pca([A, B], 2, missing: 4));
        Assert.Equal(expected.Directions, ((FittedPca)transform.Operations[0]).Directions);
        Assert.Equal(expected.Means, ((FittedPca)transform.Operations[0]).Means);
    }

    [Theory]
    [InlineData(null, TransformDiagnostics.MissingValue)]
    [InlineData(double.PositiveInfinity, TransformDiagnostics.InfiniteValue)]
    [InlineData(1e200, TransformDiagnostics.InfiniteValue)]
    public async Task FitAsync_ValueThatTeachesNothing_IsAnErrorThatNamesTheColumn(double? value, string code)
    {
        using var batch = Table.Of(Table.Doubles("b", value, 2), Table.Doubles("a", 1, 2));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.Pca([B, A], 1)));
        Assert.Equal(code, error.Code);
        Assert.Contains("'b'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finish_NoRows_IsAnErrorOrByTensorflowTheColumns()
    {
        var operation = new Pca("pca", [A, B], 1, Whiten: false, Center: true, 0, TransformRules.Default);
        Assert.Equal(TransformDiagnostics.NothingToLearn, Assert.Throws<ModelException>(() => operation.CreateAnalyzer()!.Finish()).Code);
        var tensorflow = operation with { Rules = TransformRules.Tensorflow };
        Assert.Equal([1.0, 0], ((FittedPca)tensorflow.CreateAnalyzer()!.Finish()).Directions);
    }

    [Fact]
    public void Finish_DirectionsThatAreNotFound_AreATypedError()
    {
        var analyzer = new PcaAnalyzer(new Pca("pca", [A, B], 1, Whiten: false, Center: true, 0, TransformRules.Default));
        Assert.Equal([3.0], analyzer.Fitted([0, 0], [2, 1, 1, 2], maxSweeps: 2).Variances);
        var error = Assert.Throws<ModelException>(() => analyzer.Fitted([0, 0], [2, 1, 1, 2], maxSweeps: 1));
        Assert.Equal(TransformDiagnostics.NoDirections, error.Code);
        Assert.Contains("'a', 'b'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pca_OptionsOutOfRange_AreRefused()
    {
        NumberColumn[] many = [.. Enumerable.Range(0, 257).Select(i => new NumberColumn($"x{i}", ColumnType.Float64))];
        Assert.All(new Func<TransformBuilder, TransformBuilder>[]
        {
            t => t.Pca([], 1),
            t => t.Pca([A, A], 1),
            t => t.Pca([A, B], 0),
            t => t.Pca([A, B], 3),
            t => t.Pca(many, 1),
            t => t.Pca([A], 1, missing: double.NaN),
            t => t.Pca([A], 1, rules: (TransformRules)9),
            t => t.Pca([A], 1, center: true, rules: TransformRules.Tensorflow),
        }, add => Assert.Equal(TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => add(new TransformBuilder())).Code));
    }

    [Theory]
    [InlineData("\"components\": 1", "\"components\": 2")]
    [InlineData("\"means\": [", "\"means\": [1, ")]
    [InlineData("\"variances\": [", "\"variances\": [-")]
    public async Task Load_ConstantsOfAnotherShape_AreATypedError(string old, string with)
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2), Table.Doubles("b", 2, 5));
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.Pca([A, B], 1)));
        artifact.Replace("transform.json", old, with);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }

    private static void Close(double[][] expected, float[][] actual, int features, double factor)
    {
        foreach (var (wanted, found) in expected.Zip(actual, (e, a) => (e, a)))
            for (var i = 0; i < features; i++) Assert.Equal(wanted[i], found[i] * factor, 1e-6 * Math.Max(1, Math.Abs(wanted[i])));
        Assert.Equal(expected.Length, actual.Length);
    }

    private static void Close(IEnumerable<double> expected, IEnumerable<double> actual, double relative)
    {
        foreach (var (wanted, found) in expected.Zip(actual, (e, a) => (e, a))) Assert.Equal(wanted, found, relative * Math.Max(1, Math.Abs(wanted)));
        Assert.Equal(expected.Count(), actual.Count());
    }
}
