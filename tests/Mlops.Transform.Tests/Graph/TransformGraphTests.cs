namespace Mlops.Transform.Tests;

public sealed class TransformGraphTests
{
    private static readonly NumberColumn A = new("a", ColumnType.Float64);
    private static readonly NumberColumn B = new("b", ColumnType.Float64);

    [Fact]
    public void PassCount_IndependentOperations_ShareOnePass() =>
        Assert.Equal(1, GraphOf(t => t.Standardize(A).MinMax(B).Bucketize(A, 3)).PassCount);

    [Fact]
    public void PassCount_NothingToLearn_IsOneForTheParityRows() => Assert.Equal(1, GraphOf(t => t.Log(A)).PassCount);

    [Fact]
    public void PassCount_DerivedWithoutLearning_NeedsNoPassOfItsOwn() =>
        Assert.Equal(1, GraphOf(t => t.Log(A).AsNumber(out var log).Standardize(log)).PassCount);

    [Fact]
    public void LearnedIn_ChainOfLearners_IsOnePassEach()
    {
        var graph = GraphOf(t => t
            .Impute(A, Imputation.Median).AsNumber(out var a)
            .Standardize(a).AsNumber(out var z)
            .Bucketize(z, 4)
            .Standardize(B));
        Assert.Equal(3, graph.PassCount);
        Assert.Equal([0, 3], graph.LearnedIn(0));
        Assert.Equal([1], graph.LearnedIn(1));
        Assert.Equal([2], graph.LearnedIn(2));
        Assert.Equal([0, 1], graph.Upstream([2]));
        Assert.Equal(["a"], graph.DataColumns([2]));
        Assert.Equal(["a", "b"], graph.DataColumns([0, 1, 2, 3]));
    }

    [Fact]
    public void DataColumns_OfWeights_AreReadOnlyWhileLearning()
    {
        var graph = GraphOf(t => t.Bucketize(A, 3, weights: B));
        Assert.Equal(["a"], graph.DataColumns([0]));
        Assert.Equal(["b"], graph.FitColumns([0]));
    }

    [Fact]
    public void LearnedIn_WeightsThatAreLearned_ComeFirst()
    {
        var graph = GraphOf(t => t.MinMax(B).AsNumber(out var weight).Bucketize(A, 3, weights: weight));
        Assert.Equal([1], graph.LearnedIn(1));
        Assert.Equal([0], graph.Upstream([1]));
    }

    [Fact]
    public async Task FitAsync_LaterPasses_ReadOnlyWhatTheyNeed()
    {
        using var batch = RandomTable.Create(3, 100);
        var asked = new List<string>();
        var spy = new SpySource(new MemorySource(batch, 30), request => asked.Add(string.Join(',', request.Schema!.Names)));
        var s = batch.Schema;
        var estimator = new TransformBuilder()
            .Impute(s.Number("miles"), Imputation.Mean).AsNumber(out var miles).Standardize(miles).Standardize(s.Number("fare"))
            .OneHot(s.Text("company"), 5).Build();
        await estimator.FitAsync(new TrainingSet<Row>(new Dataset<Row>(spy, s)));
        Assert.Equal(["miles,fare,company", "miles"], asked);
    }

    [Fact]
    public void Build_DerivedColumnThatNobodyReads_IsRefused()
    {
        var error = Assert.Throws<ModelException>(() => new TransformBuilder().Standardize(B).Log(A).AsNumber(out _).Build());
        Assert.Equal(TransformDiagnostics.UnreadColumn, error.Code);
        Assert.Contains("'log(a)'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OnlyDerivedColumns_IsRefused()
    {
        var error = Assert.Throws<ModelException>(() => new TransformBuilder().Log(A).AsNumber(out _).Build());
        Assert.Equal(TransformDiagnostics.NoOperation, error.Code);
    }

    [Fact]
    public void AsNumber_WithoutAnOperationBefore_IsRefused()
    {
        Assert.Equal(TransformDiagnostics.NoColumn, Assert.Throws<ModelException>(() => new TransformBuilder().AsNumber(out _)).Code);
        var twice = Assert.Throws<ModelException>(() => new TransformBuilder().Log(A).AsNumber(out _).AsNumber(out _));
        Assert.Contains("derives a column already", twice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_DerivedNameOfADataColumn_IsReported()
    {
        using var batch = Table.Of(Table.Doubles("a", 1), Table.Doubles("b", 1));
        var estimator = new TransformBuilder().Log(A, name: "b").AsNumber(out var log).Standardize(log).Build();
        Assert.Contains(estimator.Check(batch.Schema), p => p.Code == TransformDiagnostics.DuplicateOutput);
    }

    [Fact]
    public void Check_LabelOverDerivedColumn_IsReported()
    {
        using var batch = Table.Of(Table.Doubles("a", 1));
        var estimator = new TransformBuilder().Log(A).AsNumber(out var log).Standardize(log).Label(log > 1).Build();
        Assert.Equal([DiagnosticCodes.UnknownColumn], estimator.Check(batch.Schema).Select(p => p.Code));
    }

    private static TransformGraph GraphOf(Func<TransformBuilder, TransformBuilder> build) =>
        new(build(new TransformBuilder()).Build().Operations);
}
