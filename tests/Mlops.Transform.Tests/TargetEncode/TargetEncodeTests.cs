namespace Mlops.Transform.Tests;

public sealed class TargetEncodeTests
{
    [Theory]
    [InlineData("binaryAuto", "label", null)]
    [InlineData("binary10", "label", 10.0)]
    [InlineData("continuousAuto", "target", null)]
    [InlineData("continuous0", "target", 0.0)]
    public async Task Transform_Fixture_EqualsScikitLearn(string name, string label, double? smoothing)
    {
        using var batch = CategoryFixture.Batch;
        var s = batch.Schema;
        var transform = await batch.FitAsync(
            t => (label == "label" ? t.Label(s.Number(label) > 0) : t.Label(s.Number(label))).TargetEncode(s.Text("word"), smoothing), partitionSize: 31);
        var expected = CategoryFixture.Of(name).GetProperty("encoded").Words();
        using var words = Table.Of(Table.Texts("word", [.. expected.Keys, "never seen"]));
        Preprocessing.Near(
            [.. expected.Values, CategoryFixture.Of(name).GetProperty("mean").GetDouble()], [.. transform.Apply(words).Select(r => r[0])]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(4.0)]
    public async Task TransformTraining_EveryRow_IsEncodedWithoutItsFold(double? smoothing)
    {
        using var batch = Random(seed: 3, rows: 400, categories: 7);
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t
            .Label(s.Number("y")).TargetEncode(s.Text("c"), smoothing, folds: 4).Standardize(s.Number("x")), partitionSize: 90);
        var actual = Training(transform, batch);
        var folds = FoldsOf(batch, transform, 4);
        var (words, labels) = ((StringData)batch[0], ((PrimitiveData<double>)batch[2]).Values.ToArray());
        for (var row = 0; row < batch.RowCount; row++)
        {
            var others = Enumerable.Range(0, batch.RowCount).Where(r => folds[r] != folds[row]).ToList();
            var own = others.Where(r => words.GetString(r) == words.GetString(row)).Select(r => labels[r]).ToList();
            Assert.Equal(Expected([.. others.Select(r => labels[r])], own, smoothing), actual[row], 1e-5);
        }
    }

    [Fact]
    public async Task TransformTraining_RandomCategoriesOfFewRows_CarryNoSignal()
    {
        using var batch = Random(seed: 5, rows: 4000, categories: 1300);
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t.Label(s.Number("y")).TargetEncode(s.Text("c")).Standardize(s.Number("x")));
        var labels = ((PrimitiveData<double>)batch[2]).Values.ToArray();
        Assert.InRange(Correlation([.. transform.Apply(batch).Select(r => (double)r[0])], labels), 0.3, 1);
        Assert.InRange(Correlation(Training(transform, batch), labels), -0.06, 0.06);
    }

    [Fact]
    public async Task TransformTraining_EqualInputsWithOtherLabels_ShareAFold()
    {
        // Were the label part of the content, every label would be encoded by the opposite ones: a perfect leak.
        using var batch = Table.Of(
            Table.Texts("c", [.. Enumerable.Range(0, 60).Select(i => $"c{i / 6}")]), Table.Doubles("y", [.. Enumerable.Range(0, 60).Select(i => (double?)(i % 2))]));
        var transform = await batch.FitAsync(t => t.Label(batch.Schema.Number("y")).TargetEncode(batch.Schema.Text("c")));
        Assert.Equal(0, Correlation(Training(transform, batch), ((PrimitiveData<double>)batch[1]).Values.ToArray()), 1e-9);
    }

    [Fact]
    public async Task ReadAsync_Features_AreThoseOfTraining()
    {
        using var batch = Random(seed: 6, rows: 300, categories: 20);
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t.Label(s.Number("y")).TargetEncode(s.Text("c")).Standardize(s.Number("x")));
        var read = new List<double>();
        await foreach (var features in new Features<Row>(transform, batch.Train(64)).ReadAsync(TestContext.Current.CancellationToken))
            read.AddRange(Table.Dense(features).Select(r => (double)r[0]));
        Assert.Equal(Training(transform, batch), read);
        Assert.NotEqual(transform.Apply(batch).Select(r => (double)r[0]), read);
    }

    [Fact]
    public async Task AsNumber_OperationsAfterIt_LearnFromTheEncodingsOfTraining()
    {
        using var batch = Random(seed: 7, rows: 500, categories: 200);
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t
            .Label(s.Number("y")).TargetEncode(s.Text("c")).AsNumber(out var encoded).Standardize(encoded).Standardize(s.Number("x")));
        var training = Training(transform, batch);
        Assert.Equal(0, training.Average(), 1e-5);
        Assert.Equal(1, training.Average(v => v * v), 1e-4);
        Assert.NotEqual(1, transform.Apply(batch).Average(r => (double)r[0] * r[0]), 1e-2);
    }

    [Fact]
    public async Task Transform_MissingCategoriesAndLabels_HaveTheirRules()
    {
        using var batch = Table.Of(Table.Texts("c", "a", null, null, "b", "a"), Table.Doubles("y", 1, 3, 5, null, 3));
        var transform = await batch.FitAsync(t => t.Label(batch.Schema.Number("y")).TargetEncode(batch.Schema.Text("c"), smoothing: 0));
        Assert.Equal([2f, 4, 4, 3, 2], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task FitAsync_NoLabelAtAll_EncodesEverythingAsZero()
    {
        using var batch = Table.Of(Table.Texts("c", "a", "b"), Table.Doubles("y", null, null));
        var transform = await batch.FitAsync(t => t.Label(batch.Schema.Number("y")).TargetEncode(batch.Schema.Text("c")));
        Assert.Equal([0f, 0], transform.Apply(batch).Select(r => r[0]));
    }

    [Fact]
    public async Task FitAsync_InfiniteLabel_IsRefused()
    {
        using var batch = Table.Of(Table.Texts("c", "a", "b"), Table.Doubles("y", 1, double.PositiveInfinity));
        var error = await Assert.ThrowsAsync<ModelException>(() =>
            batch.FitAsync(t => t.Label(batch.Schema.Number("y")).TargetEncode(batch.Schema.Text("c"))));
        Assert.Equal(TransformDiagnostics.InvalidTarget, error.Code);
    }

    [Fact]
    public void TargetEncode_WithoutLabelOrWithOptionsOutOfRange_IsRefused()
    {
        var column = new TextColumn("c", ColumnType.String);
        Assert.Equal(TransformDiagnostics.NoLabel, Assert.Throws<ModelException>(() => new TransformBuilder().TargetEncode(column).Build()).Code);
        foreach (var (smoothing, folds) in new (double?, int)[] { (-1, 5), (double.NaN, 5), (null, 1), (null, 1001) })
        {
            var error = Assert.Throws<ModelException>(() => new TransformBuilder().TargetEncode(column, smoothing, folds));
            Assert.Equal(TransformDiagnostics.InvalidOption, error.Code);
        }
    }

    /// <summary>The formulas of scikit-learn, in plain arithmetic.</summary>
    private static double Expected(List<double> all, List<double> own, double? smoothing)
    {
        var mean = all.Average();
        if (own.Count == 0) return mean;
        if (smoothing is { } weight) return (own.Sum() + weight * mean) / (own.Count + weight);
        var share = Variance(all) * own.Count / (Variance(all) * own.Count + Variance(own));
        return share * own.Average() + (1 - share) * mean;
    }

    private static double Variance(List<double> values) => values.Average(v => (v - values.Average()) * (v - values.Average()));

    private static double[] Training(FittedTransform transform, DataBatch batch)
    {
        var output = new FeatureBatch(transform.Layout);
        using var input = batch.Select(transform.TrainingSchema);
        transform.TransformTraining(input, output);
        return [.. Table.Dense(output).Select(r => (double)r[0])];
    }

    private static int[] FoldsOf(DataBatch batch, FittedTransform transform, int folds)
    {
        using var input = batch.Select(transform.InputSchema);
        var hashes = new ulong[batch.RowCount];
        RowHashes.Compute(input.Columns, hashes);
        return [.. hashes.Select(h => TargetEncode.FoldOf(h, folds))];
    }

    private static double Correlation(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        var product = a.Zip(b).Sum(p => (p.First - meanA) * (p.Second - meanB));
        return product / Math.Sqrt(a.Sum(v => (v - meanA) * (v - meanA)) * b.Sum(v => (v - meanB) * (v - meanB)) + 1e-300);
    }

    private static DataBatch Random(int seed, int rows, int categories)
    {
        var random = new Random(seed);
        return Table.Of(
            Table.Texts("c", [.. Enumerable.Range(0, rows).Select(_ => $"c{random.Next(categories)}")]),
            Table.Doubles("x", [.. Enumerable.Range(0, rows).Select(_ => (double?)random.NextDouble())]),
            Table.Doubles("y", [.. Enumerable.Range(0, rows).Select(_ => (double?)random.Next(2))]));
    }
}
