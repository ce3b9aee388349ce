using System.Text.Unicode;

namespace Mlops.Transform.Tests;

public sealed class RowPlanTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Run_EveryOperationAndRow_GivesTheBitsOfTheBatch(int seed)
    {
        using var batch = RandomTable.Create(seed, 600);
        var transform = await RandomTable.FitAsync(batch);
        using var other = RandomTable.Create(seed + 100, 600);
        using var input = other.Select(transform.InputSchema);
        var whole = new FeatureBatch(transform.Layout);
        transform.Transform(input, whole);
        var row = BatchBuilder.OneRow(transform.InputSchema);
        var output = new FeatureBatch(transform.Layout);
        var bound = transform.BindRow(row.View(), output);
        for (var i = 0; i < input.RowCount; i++)
        {
            Fill(input, i, row, asStrings: i % 2 == 0);
            bound.Run();
            Assert.Null(ParityFeatures.Of(whole, i).FirstDifference(ParityFeatures.Of(output, 0)));
        }
    }

    [Fact]
    public async Task Run_BrokenText_IsThatOfItsBytes()
    {
        using var batch = Table.Of(Table.Texts("name", "a\uFFFDb", "plain", "plain", null));
        var transform = await batch.FitAsync(t => t.OneHot(batch.Schema.Text("name"), 10));
        var row = BatchBuilder.OneRow(transform.InputSchema);
        var output = new FeatureBatch(transform.Layout);
        var bound = transform.BindRow(row.View(), output);
        // A lone surrogate is encoded as U+FFFD, which training has seen.
        foreach (var (text, feature) in new[] { ("a\uD800b", 1), ("a\uFFFDb", 1), ("plain", 0), ("never", 2), (null, 3) })
        {
            row.Text(0).Append(text);
            bound.Run();
            Assert.Equal(feature, Assert.Single(output.Indices.ToArray()));
        }
    }

    [Fact]
    public async Task Run_RowThatIsRefused_NamesTheColumnAndLeavesTheNextOneRight()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2, 3), Table.Doubles("b", 1, 2, 4), Table.Texts("c", "x", "y", "x"));
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t.Standardize(s.Number("a")).MinMax(s.Number("b")).OneHot(s.Text("c"), 5, Unseen.Error));
        var row = BatchBuilder.OneRow(transform.InputSchema);
        var output = new FeatureBatch(transform.Layout);
        var bound = transform.BindRow(row.View(), output);
        row.Primitive<double>(0).Append(2);
        row.Primitive<double>(1).AppendMissing();
        row.Text(2).Append("x");
        Assert.Contains("'b'", Assert.Throws<ModelException>(bound.Run).Message, StringComparison.Ordinal);
        row.Primitive<double>(1).Append(4);
        row.Text(2).Append("z");
        Assert.Equal(TransformDiagnostics.UnseenCategory, Assert.Throws<ModelException>(bound.Run).Code);
        row.Text(2).Append("y");
        bound.Run();
        Assert.Equal([0f, 1f], output.Dense.ToArray());
        Assert.Equal([3], output.Indices.ToArray());
    }

    [Fact]
    public async Task Run_RowThatTwoOperationsRefuse_NamesTheFirstAsABatchDoes()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2), Table.Doubles("b", 1, 2), Table.Doubles("c", 1, 2));
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t.Standardize(s.Number("a")).MinMax(s.Number("b")).Standardize(s.Number("c")));
        var row = BatchBuilder.OneRow(transform.InputSchema);
        var bound = transform.BindRow(row.View(), new FeatureBatch(transform.Layout));
        row.Primitive<double>(0).Append(1);
        row.Primitive<double>(1).AppendMissing();
        row.Primitive<double>(2).AppendMissing();
        Assert.Contains("'b'", Assert.Throws<ModelException>(bound.Run).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_RowThatADerivedColumnRefuses_NamesItsOperationAndLeavesTheNextOneRight()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2, 3), Table.Texts("c", "x", "y", "x"));
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t
            .OneHot(s.Text("c"), 5, Unseen.Error, name: "code").AsNumber(out var code).MinMax(code)
            .Power(s.Number("a"), PowerMethod.BoxCox, name: "bent").AsNumber(out var bent).Standardize(bent, missing: 0));
        var row = BatchBuilder.OneRow(transform.InputSchema);
        var output = new FeatureBatch(transform.Layout);
        var bound = transform.BindRow(row.View(), output);
        row.Text(0).Append("z");
        row.Primitive<double>(1).Append(2);
        Assert.Contains("'code'", Assert.Throws<ModelException>(bound.Run).Message, StringComparison.Ordinal);
        row.Text(0).Append("y");
        row.Primitive<double>(1).Append(-2);
        Assert.Contains("'bent'", Assert.Throws<ModelException>(bound.Run).Message, StringComparison.Ordinal);
        row.Primitive<double>(1).Append(2);
        bound.Run();
        Assert.Equal(transform.Apply(batch)[1], output.Dense.ToArray());
    }

    [Fact]
    public async Task Run_DerivedColumnWithoutAValueAfterOneWithAValue_IsMissing()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2, 3), Table.Texts("c", "x", "y", null));
        var s = batch.Schema;
        var transform = await batch.FitAsync(t => t
            .OneHot(s.Text("c"), 5).AsNumber(out var code).IsMissing(code)
            .Compute(s.Number("a") / 2, "half").AsNumber(out var half).IsMissing(half));
        var row = BatchBuilder.OneRow(transform.InputSchema);
        var output = new FeatureBatch(transform.Layout);
        var bound = transform.BindRow(row.View(), output);
        foreach (var (text, number) in new (string?, double?)[] { ("x", 1), (null, null), ("y", 2) })
        {
            row.Text(0).Append(text);
            row.Primitive<double>(1).Append(number);
            bound.Run();
            Assert.Equal([text is null ? 1f : 0f, number is null ? 1f : 0f], output.Dense.ToArray());
        }
    }

    [Fact]
    public async Task Run_AfterTheFirst_AllocatesNothing()
    {
        using var batch = RandomTable.Create(4, 300);
        var transform = await RandomTable.FitAsync(batch);
        using var input = batch.Select(transform.InputSchema);
        var row = BatchBuilder.OneRow(transform.InputSchema);
        var bound = transform.BindRow(row.View(), new FeatureBatch(transform.Layout));
        // Pooled arrays may be taken away while other tests run: one round without any allocation is proof.
        var least = long.MaxValue;
        for (var round = 0; round < 10 && least > 0; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < input.RowCount; i++) Once(i);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);

        void Once(int i)
        {
            Fill(input, i, row, asStrings: false);
            bound.Run();
        }
    }

    [Fact]
    public async Task BindRow_OtherColumnsOrLayout_IsATypedError()
    {
        using var batch = Table.Of(Table.Doubles("a", 1, 2), Table.Doubles("b", 1, 2));
        var transform = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("a")));
        var other = await batch.FitAsync(t => t.Standardize(batch.Schema.Number("a")).MinMax(batch.Schema.Number("b")));
        Assert.Throws<SchemaException>(() => transform.BindRow(BatchBuilder.OneRow(batch.Schema).View(), new FeatureBatch(transform.Layout)));
        var error = Assert.Throws<ModelException>(
            () => transform.BindRow(BatchBuilder.OneRow(transform.InputSchema).View(), new FeatureBatch(other.Layout)));
        Assert.Equal(TransformDiagnostics.WrongLayout, error.Code);
    }

    [Fact]
    public async Task BindRow_ColumnsThatAreNotHeldInPlace_StillGivesTheBitsOfTheBatch()
    {
        using var batch = RandomTable.Create(6, 50);
        var transform = await RandomTable.FitAsync(batch);
        using var input = batch.Select(transform.InputSchema);
        using var first = input.Slice(7, 1);
        var (expected, output) = (new FeatureBatch(transform.Layout), new FeatureBatch(transform.Layout));
        transform.Transform(first, expected);
        transform.BindRow(first, output).Run();
        Assert.Null(ParityFeatures.Of(expected, 0).FirstDifference(ParityFeatures.Of(output, 0)));
    }

    private static void Fill(DataBatch from, int row, BatchBuilder to, bool asStrings)
    {
        to.Clear();
        for (var i = 0; i < to.Schema.Count; i++)
        {
            if (asStrings && from[i] is StringData texts && !texts.IsMissing(row) && Utf8.IsValid(texts[row])) to.Text(i).Append(texts.GetString(row));
            else CellCopy.Append(from[i], row, to[i]);
        }

        to.View();
    }
}
