namespace Mlops.Tests;

/// <summary>A view is kept as long as the memory is: rows that follow others must never show those.</summary>
public sealed class BatchBuilderReuseTests
{
    private static readonly DataSchema Schema = new(
        new Field("number", ColumnType.Float64), new Field("flag", ColumnType.Boolean), new Field("text", ColumnType.String),
        new Field("list", ColumnType.List(ColumnType.Int32)), new Field("vector", ColumnType.Vector(ColumnType.Float32, 2)));

    [Fact]
    public void View_RandomRowsAfterClear_ShowsWhatANewBuilderShows()
    {
        var random = new Random(5);
        var reused = new BatchBuilder(Schema);
        var view = reused.View();
        for (var round = 0; round < 500; round++)
        {
            var (seed, rows) = (random.Next(), random.Next(5) == 0 ? random.Next(40) : 1);
            if (random.Next(10) == 0) reused.Build().Dispose();
            reused.Clear();
            Fill(reused, new Random(seed), rows);
            Assert.Same(view, reused.View());
            var fresh = new BatchBuilder(Schema);
            Fill(fresh, new Random(seed), rows);
            using var expected = fresh.Build();
            Assert.Equal(Show(expected), Show(view));
        }
    }

    [Fact]
    public void View_RowsAddedWithoutClear_ShowsThemToo()
    {
        var builder = new BatchBuilder(new DataSchema(new Field("text", ColumnType.String)));
        for (var i = 0; i < 100; i++)
        {
            builder.Text(0).Append($"text {i}");
            var column = (StringData)builder.View()[0];
            Assert.Equal((i + 1, "text 0", $"text {i}"), (column.Length, column.GetString(0), column.GetString(i)));
        }
    }

    [Fact]
    public void View_OneRowAgainAndAgain_AllocatesNothing()
    {
        var builder = new BatchBuilder(Schema);
        var random = new Random(1);
        for (var i = 0; i < 1000; i++) Next();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) Next();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Next()
        {
            builder.Clear();
            Fill(builder, random, 1);
            builder.View();
        }
    }

    private static void Fill(BatchBuilder to, Random random, int rows)
    {
        var (list, vector) = ((ListBuilder)to[3], (VectorBuilder)to[4]);
        for (var row = 0; row < rows; row++)
        {
            to.Primitive<double>(0).Append(random.Next(4) == 0 ? null : random.NextDouble());
            to.Boolean(1).Append(random.Next(3) switch { 0 => null, 1 => true, _ => false });
            if (random.Next(4) == 0) to.Text(2).AppendMissing();
            else to.Text(2).Append("a long text with ümlauts".AsSpan(0, random.Next(24)));
            for (var i = random.Next(4); i > 0; i--) ((PrimitiveBuilder<int>)list.Items).Append(random.Next(100));
            list.EndRow();
            if (random.Next(4) == 0)
            {
                vector.AppendMissing();
                continue;
            }
            for (var i = 0; i < 2; i++) ((PrimitiveBuilder<float>)vector.Items).Append(random.NextSingle());
            vector.EndRow();
        }
    }

    private static string Show(DataBatch batch) => string.Join("\n", Enumerable.Range(0, batch.RowCount).Select(row => string.Join("|",
        batch[0].IsMissing(row) ? "" : ((PrimitiveData<double>)batch[0]).Values[row],
        batch[1].IsMissing(row) ? "" : ((BooleanData)batch[1]).Values[row],
        ((StringData)batch[2]).GetString(row),
        string.Join(",", Items((ListData)batch[3], row)),
        batch[4].IsMissing(row) ? "" : string.Join(",", ((PrimitiveData<float>)((VectorData)batch[4]).Items).Values.Slice(row * 2, 2).ToArray()))));

    private static int[] Items(ListData lists, int row) =>
        ((PrimitiveData<int>)lists.Items).Values[lists.Offsets[row]..lists.Offsets[row + 1]].ToArray();
}
