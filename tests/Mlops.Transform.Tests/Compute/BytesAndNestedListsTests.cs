namespace Mlops.Transform.Tests;

/// <summary>Bytes and lists of lists are no features, but whether they are there is; parity rows carry them.</summary>
public sealed class BytesAndNestedListsTests
{
    private static readonly DataSchema Schema = new(
        new Field("photo", ColumnType.Bytes), new Field("grid", ColumnType.List(ColumnType.List(ColumnType.Int32))), new Field("fare", ColumnType.Float64));

    [Fact]
    public async Task Compute_WhetherTheyAreThere_IsAFeatureThatSurvivesSavingAndReplays()
    {
        using var batch = Rows(40);
        var transform = await batch.FitAsync(t => t
            .Compute(Schema.Bytes("photo").IsMissing(), "no_photo").Compute(Schema.List("grid").IsMissing(), "no_grid"));
        Assert.Equal([[0f, 0f], [1f, 0f], [0f, 1f]], transform.Apply(batch).Take(3));
        var artifact = MemoryArtifact.Of(transform);
        var loaded = artifact.Load();
        Assert.Equal(transform.Parity.Rows.RowCount, loaded.ReplayParity());
        Assert.Equal(artifact.Text, MemoryArtifact.Of(loaded).Text);
        Assert.Contains(Enumerable.Range(0, loaded.Parity.Rows.RowCount), row => new Row(loaded.Parity.Rows, row)["photo"] is byte[] { Length: 2 });
    }

    [Fact]
    public void OneHotAndHash_OfBytesOrLists_AreRefusedWhenTheyAreWritten()
    {
        foreach (var name in new[] { "photo", "grid" })
        {
            Assert.Throws<SchemaException>(() => new TransformBuilder().OneHot(Schema.Handle(name), maxSize: 3));
            Assert.Throws<SchemaException>(() => new TransformBuilder().Hash(Schema.Handle(name), buckets: 3));
        }
    }

    private static DataBatch Rows(int count)
    {
        var builder = new BatchBuilder(Schema);
        for (var row = 0; row < count; row++)
        {
            builder.Bytes(0).Append(row % 3 == 1 ? null : [0xFF, (byte)row]);
            var grid = (ListBuilder)builder[1];
            var inner = (ListBuilder)grid.Items;
            ((PrimitiveBuilder<int>)inner.Items).Append(row);
            inner.EndRow();
            if (row % 3 == 2) grid.AppendMissing();
            else grid.EndRow();
            builder.Primitive<double>(2).Append(row);
        }
        return builder.Build();
    }
}
