namespace Mlops.Data.Validation.Tests;

public sealed class PairedStatisticsTests
{
    private static readonly ColumnType Numbers = ColumnType.List(ColumnType.Float64);
    private static readonly ColumnType Places = ColumnType.List(ColumnType.Int32);

    private static readonly DataSchema Schema = new(
        [new Field("value", Numbers), new Field("row", Places), new Field("column", Places), new Field("weight", Numbers)],
        new SchemaRules
        {
            SparseFeatures = [new SparseFeature("matrix", "value", "row", "column")],
            WeightedFeatures = [new WeightedFeature("weighted", "value", "weight")],
        });

    // By hand, as TFDV counts: lengths of value less those of the index, over rows where both are there.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(10)]
    public async Task ProfileAsync_SparseAndWeighted_CountsWhatDoesNotGoTogether(int rowsPerPartition)
    {
        object?[] one = [1.0], two = [1.0, 2.0], three = [1.0, 2.0, 3.0];
        object?[] place = [0], places = [0, 1];
        var source = new MemorySource(
            Schema,
            [
                [two, places, places, two],
                [three, place, places, null],
                [null, place, null, null],
                [one, null, places, one],
                [null, null, null, one],
            ],
            rowsPerPartition);
        var paired = (await source.ProfileAsync()).Paired;
        Assert.Equal(["matrix", "weighted"], paired.Select(p => p.Name));
        Assert.Equal([1L, 1L], paired.Select(p => p.MissingValue));
        Assert.Equal([new("row", 1, 0, 2), new("column", 0, -1, 1)], paired[0].Columns);
        Assert.Equal([new("weight", 1, 0, 0)], paired[1].Columns);
    }
}
