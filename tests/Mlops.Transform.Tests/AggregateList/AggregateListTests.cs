using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Transform.Tests;

public sealed class AggregateListTests
{
    private static readonly ColumnType Doubles = ColumnType.List(ColumnType.Float64);

    [Theory]
    [InlineData(ListAggregate.Sum, 6, 4)]
    [InlineData(ListAggregate.Mean, 2, 2)]
    [InlineData(ListAggregate.Min, -1, 0.5)]
    [InlineData(ListAggregate.Max, 5, 3.5)]
    public async Task AggregateList_HandComputed_LeavesOutWhatIsNotThere(ListAggregate by, float first, float second)
    {
        using var batch = Of([5.0, -1.0, 2.0], [null, 0.5, double.NaN, 3.5]);
        Assert.Equal([[first], [second]], (await batch.FitAsync(t => t.AggregateList(batch.Schema.List("x"), by))).Apply(batch));
    }

    [Theory]
    [InlineData(ListAggregate.Sum, 0)]
    [InlineData(ListAggregate.Mean, -9)]
    [InlineData(ListAggregate.Min, -9)]
    [InlineData(ListAggregate.Max, -9)]
    public async Task AggregateList_NoNumber_HasASumOfZeroAndNothingElse(ListAggregate by, float empty)
    {
        using var batch = Of([], [null], null);
        Assert.Equal([[empty], [empty], [-9]], (await batch.FitAsync(t => t.AggregateList(batch.Schema.List("x"), by, missing: -9))).Apply(batch));
    }

    [Fact]
    public async Task AggregateList_NoNumberInAColumn_IsNoValue()
    {
        using var batch = Of([], [4.0], null);
        var transform = await batch.FitAsync(t => t
            .AggregateList(batch.Schema.List("x"), ListAggregate.Mean).AsNumber(out var mean).Impute(mean, Imputation.Constant(7))
            .AggregateList(batch.Schema.List("x"), ListAggregate.Sum).AsNumber(out var sum).Impute(sum, Imputation.Constant(7)));
        Assert.Equal([[7, 0], [4, 4], [7, 7]], transform.Apply(batch));
    }

    [Fact]
    public void AggregateList_RandomLists_IsThatOfLinq() => Prop.ForAll<NormalFloat[][]>(rows =>
    {
        object?[][] lists = [[1.0], .. rows.Select(r => r.Select(n => (object?)n.Get).ToArray())];
        using var batch = Of(lists);
        var s = batch.Schema.List("x");
        var transform = batch.FitAsync(t => t.AggregateList(s, ListAggregate.Sum).AggregateList(s, ListAggregate.Mean, missing: 0)
            .AggregateList(s, ListAggregate.Min, missing: 0).AggregateList(s, ListAggregate.Max, missing: 0)).GetAwaiter().GetResult();
        foreach (var (features, items) in transform.Apply(batch).Zip(lists, (f, l) => (f, l.Cast<double>().ToArray())))
        {
            Assert.Equal((float)items.Sum(), features[0]);
            Assert.Equal((float)items.DefaultIfEmpty().Average(), features[1]);
            Assert.Equal(((float)items.DefaultIfEmpty().Min(), (float)items.DefaultIfEmpty().Max()), (features[2], features[3]));
        }
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public async Task AggregateList_SliceOfALargeBatch_ReadsItsOwnItems()
    {
        using var batch = Of([.. Enumerable.Range(0, 2000).Select(i => new object?[] { (double)i, i + 1.0 })]);
        var transform = await batch.FitAsync(t => t.AggregateList(batch.Schema.List("x"), ListAggregate.Sum));
        using var few = batch.Slice(7, 3);
        using var many = batch.Slice(900, 1000);
        Assert.Equal([[15], [17], [19]], transform.Apply(few));
        Assert.Equal([1801, 3799], new[] { transform.Apply(many)[0][0], transform.Apply(many)[^1][0] });
    }

    [Fact]
    public async Task Transform_NoNumberOrInfinityLessInfinity_IsRefused()
    {
        using var fitting = Of([1.0]);
        var transform = await fitting.FitAsync(t => t.AggregateList(fitting.Schema.List("x"), ListAggregate.Mean));
        using var empty = Of([1.0], []);
        using var infinite = Of([double.PositiveInfinity, double.NegativeInfinity]);
        Assert.Equal(TransformDiagnostics.MissingValue, Assert.Throws<ModelException>(() => transform.Apply(empty)).Code);
        Assert.Equal(TransformDiagnostics.NoNumber, Assert.Throws<ModelException>(() => transform.Apply(infinite)).Code);
    }

    [Fact]
    public void AggregateList_OptionsOutOfRange_AreRefused()
    {
        var x = new ListColumn("x", Doubles);
        Assert.Throws<ModelException>(() => new TransformBuilder().AggregateList(x, (ListAggregate)9));
        Assert.Throws<ModelException>(() => new TransformBuilder().AggregateList(x, ListAggregate.Sum, missing: double.NaN));
    }

    [Fact]
    public async Task Load_UnknownAggregate_IsATypedError()
    {
        using var batch = Of([1.0]);
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => t.AggregateList(batch.Schema.List("x"), ListAggregate.Sum)));
        artifact.Replace("transform.json", "\"by\": \"sum\"", "\"by\": \"median\"");
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(() => artifact.Load()).Code);
    }

    private static DataBatch Of(params object?[]?[] lists) => Table.Of(Table.Column("x", Doubles, [.. lists]));
}
