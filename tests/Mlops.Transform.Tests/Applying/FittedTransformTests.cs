namespace Mlops.Transform.Tests;

public sealed class FittedTransformTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 37)]
    [InlineData(3, 700)]
    [InlineData(4, 2500)]
    public async Task Transform_RowByRow_GivesTheBitsOfTheBatch(int seed, int rows)
    {
        using var batch = RandomTable.Create(seed, rows);
        var transform = await RandomTable.FitAsync(batch);
        using var other = RandomTable.Create(seed + 100, rows);
        var whole = transform.Apply(other);
        for (var row = 0; row < rows; row++)
        {
            using var single = other.Slice(row, 1);
            Assert.Equal(whole[row].Select(BitConverter.SingleToInt32Bits),
                transform.Apply(single)[0].Select(BitConverter.SingleToInt32Bits));
        }
    }

    [Fact]
    public async Task Transform_AfterWarmUp_AllocatesNothing()
    {
        using var batch = RandomTable.Create(5, 3000);
        var transform = await RandomTable.FitAsync(batch);
        using var input = batch.Select(transform.InputSchema);
        using var single = input.Slice(17, 1);
        var output = new FeatureBatch(transform.Layout);
        var labels = new double[3000];
        using var training = batch.Select(transform.TrainingSchema);
        for (var i = 0; i < 50; i++) Work();
        // Pooled arrays may be taken away while other tests run: one round without any allocation is proof.
        var least = long.MaxValue;
        for (var round = 0; round < 10 && least > 0; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 10; i++) Work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);

        void Work()
        {
            transform.Transform(input, output);
            transform.Transform(single, output);
            transform.ReadLabels(training, labels);
        }
    }

    [Fact]
    public async Task Transform_BySixtyFourThreads_GivesTheSerialBits()
    {
        using var batch = RandomTable.Create(6, 300);
        var transform = await RandomTable.FitAsync(batch);
        var expected = transform.Apply(batch);
        var failures = 0;
        var threads = Enumerable.Range(0, 64).Select(n => new Thread(() =>
        {
            for (var i = 0; i < 40; i++)
            {
                var row = (n * 31 + i) % 300;
                using var single = batch.Slice(row, 1);
                if (!transform.Apply(single)[0].AsSpan().SequenceEqual(expected[row])) Interlocked.Increment(ref failures);
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        Assert.Equal(0, failures);
    }

    [Fact]
    public async Task Transform_SparseFeatures_AreAscendingInEveryRow()
    {
        using var batch = RandomTable.Create(7, 400);
        var transform = await RandomTable.FitAsync(batch);
        var output = new FeatureBatch(transform.Layout);
        using var input = batch.Select(transform.InputSchema);
        transform.Transform(input, output);
        Assert.True(output.SparseCount > 0);
        for (var row = 0; row < 400; row++)
        {
            var features = output.Indices[output.RowOffsets[row]..output.RowOffsets[row + 1]].ToArray();
            Assert.Equal(features.Order().Distinct(), features);
            Assert.All(features, f => Assert.InRange(f, transform.Layout.DenseWidth, transform.Layout.Width - 1));
        }
    }

    [Fact]
    public async Task Transform_EmptyBatch_GivesNoRows()
    {
        using var batch = RandomTable.Create(8, 100);
        var transform = await RandomTable.FitAsync(batch);
        using var none = batch.Slice(0, 0);
        Assert.Empty(transform.Apply(none));
    }

    [Fact]
    public async Task Transform_TrainingAndInputColumns_GiveTheSameBits()
    {
        using var batch = RandomTable.Create(9, 100);
        var transform = await RandomTable.FitAsync(batch);
        using var training = batch.Select(transform.TrainingSchema);
        var output = new FeatureBatch(transform.Layout);
        transform.Transform(training, output);
        Assert.Equal(transform.Apply(batch), Table.Dense(output));
        Assert.DoesNotContain("tips", transform.InputSchema.Names);
        Assert.Contains("tips", transform.TrainingSchema.Names);
    }

    [Fact]
    public async Task Transform_SchemaWithTheSameColumns_IsAccepted()
    {
        using var batch = RandomTable.Create(10, 10);
        var transform = await RandomTable.FitAsync(batch);
        var copy = new DataSchema(transform.InputSchema.Fields.Select(f => new Field(f.Name, f.Type, false)));
        using var input = batch.Select(copy);
        transform.Transform(input, new FeatureBatch(transform.Layout));
    }

    [Fact]
    public async Task Transform_ColumnMissing_NamesItAndTheNearest()
    {
        using var batch = Table.Of(Table.Doubles("trip_miles", 1, 2, 3));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("trip_miles")));
        using var other = Table.Of(Table.Doubles("trip_mile", 1, 2, 3));
        var error = Assert.Throws<SchemaException>(() => transform.Transform(other, new FeatureBatch(transform.Layout)));
        Assert.Equal(DiagnosticCodes.UnknownColumn, error.Code);
        Assert.Contains("'trip_mile'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transform_ColumnsInAnotherOrder_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2), Table.Doubles("b", 1, 2));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("a")).Standardize(batch.Schema.Number("b")));
        using var turned = batch.Select(batch.Schema.Select(["b", "a"]));
        var error = Assert.Throws<SchemaException>(() => transform.Transform(turned, new FeatureBatch(transform.Layout)));
        Assert.Contains("in this order", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transform_ColumnOfAnotherType_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("a")));
        using var other = Table.Of(Table.Column("a", ColumnType.Float32, 1f));
        var error = Assert.Throws<SchemaException>(() => transform.Transform(other, new FeatureBatch(transform.Layout)));
        Assert.Equal(DiagnosticCodes.WrongColumnType, error.Code);
    }

    [Fact]
    public async Task Transform_OutputOfAnotherLayout_IsRefused()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2));
        var one = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("a")));
        var two = await batch.FitAsync(t => t.Impute(batch.Schema.Number("a"), Imputation.Mean, indicator: true));
        var error = Assert.Throws<ModelException>(() => one.Transform(batch, new FeatureBatch(two.Layout)));
        Assert.Equal(TransformDiagnostics.WrongLayout, error.Code);
    }

    [Fact]
    public async Task ReadLabels_Boolean_IsZeroOneOrNaN()
    {
        using var batch = Table.Of(Table.Doubles("tips", 3, 1, null), Table.Doubles("fare", 10, 10, 10));
        var transform = await batch.FitAsync(t => t.Label(batch.Schema.Number("tips") > 0.2 * batch.Schema.Number("fare"))
            .Log(batch.Schema.Number("fare")));
        using var training = batch.Select(transform.TrainingSchema);
        var labels = new double[3];
        transform.ReadLabels(training, labels);
        Assert.Equal([1.0, 0.0, double.NaN], labels);
    }

    [Fact]
    public async Task ReadLabels_WithoutLabel_SaysHowToGiveOne()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("a")));
        var error = Assert.Throws<ModelException>(() => transform.ReadLabels(batch, new double[2]));
        Assert.Equal(TransformDiagnostics.NoLabel, error.Code);
    }
}
