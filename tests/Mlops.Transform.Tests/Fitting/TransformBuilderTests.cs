namespace Mlops.Transform.Tests;

public sealed class TransformBuilderTests
{
    private static readonly NumberColumn X = new("x", ColumnType.Float64);
    private static readonly TextColumn C = new("c", ColumnType.String);

    [Fact]
    public void Build_ThenAdd_SaysThatTheBuilderIsFrozen()
    {
        var builder = new TransformBuilder().Standardize(X);
        builder.Build();
        Assert.Equal(TransformDiagnostics.BuilderFrozen, Assert.Throws<ModelException>(() => builder.Log(X)).Code);
        Assert.Equal(TransformDiagnostics.BuilderFrozen, Assert.Throws<ModelException>(() => builder.Label(X > 1)).Code);
    }

    [Fact]
    public void Build_NoOperation_IsRefused() =>
        Assert.Equal(TransformDiagnostics.NoOperation,
            Assert.Throws<ModelException>(() => new TransformBuilder().Label(X).Build()).Code);

    [Fact]
    public void Add_SameOutputTwice_IsRefusedUnlessNamed()
    {
        var builder = new TransformBuilder().Bucketize(X, 4);
        var error = Assert.Throws<ModelException>(() => builder.Bucketize(X, 10));
        Assert.Equal(TransformDiagnostics.DuplicateOutput, error.Code);
        builder.Bucketize(X, 10, name: "finer").Build();
    }

    [Fact]
    public void Add_OptionOutOfRange_NamesOptionAndRange()
    {
        Action<TransformBuilder>[] wrong =
        [
            t => t.Standardize(X, missing: double.NaN), t => t.MinMax(X, low: double.NegativeInfinity), t => t.MinMax(X,
                low: 2), t => t.Log(X, offset: double.NaN),
            t => t.Bucketize(X, 1), t => t.OneHot(C, 0), t => t.OneHot(C, 5, minCount: 0), t => t.Hash(C, 0), t => t.OneHot(C,
                5, Unseen.Buckets(0)),
        ];
        foreach (var add in wrong)
        {
            var error = Assert.Throws<ModelException>(() => add(new TransformBuilder()));
            Assert.Equal(TransformDiagnostics.InvalidOption, error.Code);
            Assert.NotEmpty(error.Problem.Expected);
        }
    }

    [Fact]
    public async Task Layout_DenseFirst_ThenSparseInTheOrderOfTheBuilder()
    {
        using var batch = Table.Of(Table.Doubles("x", 1, 2), Table.Texts("c", "a", "b"));
        var transform = await batch.FitAsync(t => t.OneHot(C, 9).Standardize(X).Hash(C, 3).Impute(X, Imputation.Mean,
            indicator: true));
        Assert.Equal(
            [("standardize(x)", 0, 1, false), ("impute(x)", 1, 2, false), ("one-hot(c)", 3, 4, true), ("hash(c)", 7, 4, true)],
            transform.Layout.Slots.Select(s => (s.Name, s.Start, s.Length, s.IsSparse)));
        Assert.Equal(3, transform.Layout.DenseWidth);
        Assert.Equal(["c", "x"], transform.InputSchema.Names);
    }
}
