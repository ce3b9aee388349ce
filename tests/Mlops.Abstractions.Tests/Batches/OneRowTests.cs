namespace Mlops.Tests;

public sealed class OneRowTests
{
    private static readonly DataSchema Schema = new(
        new Field("a", ColumnType.Float64), new Field("b", ColumnType.Int32), new Field("c", ColumnType.String),
        new Field("d", ColumnType.Boolean), new Field("e", ColumnType.List(ColumnType.String)), new Field("f", ColumnType.Bytes),
        new Field("g", ColumnType.Vector(ColumnType.Float32, 2)));

    [Fact]
    public void View_BeforeTheFirstRow_HasOneRowWithoutValues()
    {
        var view = BatchBuilder.OneRow(Schema).View();
        Assert.Equal(1, view.RowCount);
        Assert.All(view.Columns.ToArray(), c => Assert.True(c.IsMissing(0)));
    }

    [Fact]
    public void Append_RowAfterRow_IsSeenThroughTheSameView()
    {
        var row = BatchBuilder.OneRow(Schema);
        var view = row.View();
        for (var i = 0; i < 50; i++)
        {
            row.Clear();
            row.Primitive<double>(0).Append(i % 3 == 0 ? null : i * 0.5);
            row.Primitive<int>(1).Append(i);
            if (i % 2 == 0) row.Text(2).Append($"text é {i}");
            else row.Text(2).Append(System.Text.Encoding.UTF8.GetBytes($"text é {i}"));
            row.Boolean(3).Append(i % 2 == 0);
            var list = (ListBuilder)row[4];
            for (var item = 0; item < i % 4; item++) ((TextBuilder)list.Items).Append($"{i}.{item}");
            list.EndRow();
            ((BytesBuilder)row[5]).Append(new byte[] { (byte)i });
            var vector = (VectorBuilder)row[6];
            ((PrimitiveBuilder<float>)vector.Items).Append((float)i);
            ((PrimitiveBuilder<float>)vector.Items).Append((float)-i);
            vector.EndRow();
            Assert.Same(view, row.View());
            Assert.Equal(1, view.RowCount);
            Assert.Equal(i % 3 == 0, view[0].IsMissing(0));
            if (i % 3 != 0) Assert.Equal(i * 0.5, ((PrimitiveData<double>)view[0]).Values[0]);
            Assert.Equal(i, ((PrimitiveData<int>)view[1]).Values[0]);
            Assert.Equal($"text é {i}", ((StringData)view[2]).GetString(0));
            Assert.Equal(i % 2 == 0, ((BooleanData)view[3]).Values[0]);
            var items = (ListData)view[4];
            Assert.Equal(i % 4, items.Offsets[1] - items.Offsets[0]);
            if (i % 4 > 0) Assert.Equal($"{i}.0", ((StringData)items.Items).GetString(0));
            Assert.Equal([(byte)i], ((BytesData)view[5])[0].ToArray());
            Assert.Equal([i, -i], ((PrimitiveData<float>)((VectorData)view[6]).Items).Values.ToArray());
        }
    }

    [Fact]
    public void SingleText_String_IsThereUntilTheNextRow()
    {
        var row = BatchBuilder.OneRow(Schema);
        var text = (StringData)row.View()[2];
        row.Text(2).Append("abc");
        Assert.Equal("abc", text.SingleText);
        Assert.Equal("abc"u8.ToArray(), text[0].ToArray());
        Assert.Equal([0, 3], text.Offsets.ToArray());
        row.Text(2).Append("xyz"u8);
        Assert.Null(text.SingleText);
        Assert.Equal("xyz", text.GetString(0));
        row.Text(2).Append((string?)null);
        Assert.True(text.IsMissing(0));
        Assert.Empty(text[0].ToArray());
        row.Text(2).Append(new string('é', 5000));
        Assert.Equal(10_000, text[0].Length);
        Assert.Equal(10_000, text.Bytes[..text.Offsets[1]].Length);
    }

    [Fact]
    public void Build_OneRow_IsRefused() => Assert.Throws<InvalidOperationException>(() => BatchBuilder.OneRow(Schema).Build());

    [Fact]
    public void Append_AfterTheFirstRows_AllocatesNothing()
    {
        var row = BatchBuilder.OneRow(Schema);
        Once();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Once();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Once()
        {
            row.Clear();
            row.Primitive<double>(0).Append(1);
            row.Text(2).Append("some text");
            row.Boolean(3).AppendMissing();
            ((TextBuilder)((ListBuilder)row[4]).Items).Append("item");
            ((ListBuilder)row[4]).EndRow();
            _ = ((StringData)row.View()[2])[0];
        }
    }

    [Fact]
    public void TryGetCells_OwnSchema_WritesWhereTheViewReads()
    {
        var row = BatchBuilder.OneRow(Schema);
        Assert.True(row.TryGetCells(Schema, out var cells));
        cells.Set(0, 2.5);
        cells.Set(1, (int?)null);
        cells.Set(3, (bool?)true);
        var view = row.View();
        Assert.Equal(2.5, ((PrimitiveData<double>)view[0]).Values[0]);
        Assert.True(view[1].IsMissing(0));
        Assert.True(((BooleanData)view[3]).Values[0]);
        cells.Set(0, (double?)null);
        cells.Set(1, -7);
        cells.Set(3, false);
        Assert.True(view[0].IsMissing(0));
        Assert.Equal(-7, ((PrimitiveData<int>)view[1]).Values[0]);
        Assert.False(((BooleanData)view[3]).Values[0]);
        Assert.True(((PrimitiveData<int>)view[1]).TryGetCell(out var cell));
        Assert.Equal((-7, true), (cell.Value, cell.IsPresent));
    }

    [Fact]
    public void TryGetCells_OtherSchemaOrManyRows_IsFalse()
    {
        var same = new DataSchema(Schema.Fields);
        Assert.False(BatchBuilder.OneRow(Schema).TryGetCells(same, out _));
        Assert.False(new BatchBuilder(Schema).TryGetCells(Schema, out _));
        Assert.False(((PrimitiveData<int>)new BatchBuilder(Schema).View()[1]).TryGetCell(out _));
    }

    [Fact]
    public void Set_ColumnThatIsNotThere_IsRefused()
    {
        var row = BatchBuilder.OneRow(Schema);
        Assert.Throws<IndexOutOfRangeException>(() =>
        {
            row.TryGetCells(Schema, out var cells);
            cells.Set(7, 1.0);
        });
    }

    [Fact]
    public void AppendMany_OfOne_IsTheValueWhereItLies()
    {
        var row = BatchBuilder.OneRow(new DataSchema([new Field("x", ColumnType.Float64)]));
        var view = (PrimitiveData<double>)row.View()[0];
        row.Primitive<double>(0).AppendMany(1)[0] = 2.5;
        Assert.Equal((2.5, false, 1), (view.Values[0], view.IsMissing(0), view.Length));
        Assert.Throws<ArgumentOutOfRangeException>(() => row.Primitive<double>(0).AppendMany(2));
    }
}
