using System.Collections.Immutable;

namespace Mlops.Abstractions.Tests.Rows;

public class DataRowTests
{
    private static readonly DateTime Noon = new(2013, 5, 1, 12, 0, 0, 123, 456, DateTimeKind.Utc);

    private static TripRow Sample => new(7, "Cash", [1f, 2f, 3f]) { StartedAt = Noon, PaidAt = Noon };

    [Fact]
    public void Schema_NamesTypesAndNullability_FollowTheProperties() =>
        Assert.Equal(
            "id: int32, kind: string, place: vector<float32,3>, is_shared: boolean, was_cancelled: boolean?, area: int32?, "
            + "seconds: int64, tract: int64?, fare: float32, tips: float32?, miles: float64, pickup_latitude: float64?, "
            + "company: string?, started_at: timestamp, ended_at: timestamp?, paid_at: timestamp, refunded_at: timestamp?, "
            + "tags: list<string>, stops: list<float64>?, marks: list<timestamp>?, flags: list<boolean>, codes: list<int64>?, "
            + "box: vector<int32,2>?, signature: bytes, photo: bytes?",
            TripRow.Schema.ToString());

    [Fact]
    public void Columns_Handles_AreTypedAndCarryTheNameOfTheColumn()
    {
        var c = TripRow.Columns;
        NumberColumn tips = c.Tips;
        TextColumn payment = c.Payment;
        BooleanColumn shared = c.IsShared;
        TimeColumn started = c.StartedAt;
        ListColumn tags = c.Tags;
        VectorColumn place = c.Place;
        Assert.Equal(
            ["tips", "kind", "is_shared", "started_at", "tags", "place"],
            new IColumn[] { tips, payment, shared, started, tags, place }.Select(x => x.Name));
        Assert.All(TripRow.Schema.Fields, f => Assert.Equal(f.Type, TripRow.Schema.Handle(f.Name).Type));
    }

    [Fact]
    public void Append_NullInAColumnThatIsNotNullable_ThrowsAndAddsNothing()
    {
        var builder = new BatchBuilder(TripRow.Schema);
        TripRow.Append(Sample, builder);
        var error = Assert.Throws<SchemaException>(() => TripRow.Append(Sample with { Payment = null! }, builder));
        Assert.Equal("MLOPS2005: There is no value in column 'kind' (row 2). Expected a value. "
            + "Set the property, or declare it nullable when values may be missing.", error.Message);
        Assert.Equal(1, builder.View().RowCount);
    }

    [Fact]
    public void Append_VectorOfAnotherLength_ThrowsAndAddsNothing()
    {
        var builder = new BatchBuilder(TripRow.Schema);
        var error = Assert.Throws<SchemaException>(() => TripRow.Append(Sample with { Place = [1f] }, builder));
        Assert.Contains("A vector in column 'place' has 1 items (row 1). Expected 3 items.", error.Message, StringComparison.Ordinal);
        Assert.Throws<SchemaException>(() => TripRow.Append(Sample with { Box = [1, 2, 3] }, builder));
        Assert.Throws<SchemaException>(() => TripRow.Append(Sample with { Flags = default }, builder));
        Assert.Equal(0, builder.View().RowCount);
    }

    [Fact]
    public void Read_MissingValueInAColumnThatIsNotNullable_NamesRowAndColumn()
    {
        var builder = new BatchBuilder(TripRow.Schema);
        TripRow.Append(Sample, builder);
        for (var i = 0; i < TripRow.Schema.Count; i++) builder[i].AppendMissing();
        using var batch = builder.Build("trips.csv", firstRow: 10);
        var error = Assert.Throws<SchemaException>(() => TripRow.Read(batch, 1));
        Assert.Equal(DiagnosticCodes.ValueDoesNotFit, error.Code);
        Assert.Contains("There is no value in column 'place' (trips.csv, row 11)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MissingItemOfAListWhoseItemsAreNotNullable_NamesTheItem()
    {
        var builder = new BatchBuilder(TripRow.Schema);
        TripRow.Append(Sample, builder);
        builder.Clear();
        var tags = TripRow.Schema.IndexOf("tags");
        for (var i = 0; i < TripRow.Schema.Count; i++) if (i != tags) AppendSample(builder, i);
        var list = (ListBuilder)builder[tags];
        ((TextBuilder)list.Items).Append("a");
        list.Items.AppendMissing();
        list.EndRow();
        var error = Assert.Throws<SchemaException>(() => TripRow.Read(builder.View(), 0));
        Assert.Contains("item 2 of column 'tags'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BatchOfAnotherSchema_IsASchemaException()
    {
        var builder = new BatchBuilder(new DataSchema(TripRow.Schema.Names.Select(n => new Field(n, ColumnType.Float64))));
        for (var i = 0; i < TripRow.Schema.Count; i++) builder.Primitive<double>(i).Append(1.0);
        Assert.Equal(DiagnosticCodes.WrongColumnType, Assert.Throws<SchemaException>(() => TripRow.Read(builder.View(), 0)).Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => TripRow.Read(builder.View(), 1));
    }

    [Fact]
    public void Read_ImmutableArrayAndLists_ComeBack()
    {
        var builder = new BatchBuilder(TripRow.Schema);
        var row = Sample with { Flags = [true, false], Codes = [5L], Marks = [Noon], Stops = [1.5, null], Tags = ["x", "ä€😀"], Box = [3, 4] };
        TripRow.Append(Sample, builder);
        TripRow.Append(row, builder);
        var read = TripRow.Read(builder.View(), 1);
        Assert.Equal(row.Flags, read.Flags);
        Assert.Equal(row.Codes!.Value, read.Codes!.Value);
        Assert.Equal(row.Marks, read.Marks);
        Assert.Equal(row.Stops, read.Stops);
        Assert.Equal(row.Tags, read.Tags);
        Assert.Equal(row.Box, read.Box);
        var bare = TripRow.Read(builder.View(), 0);
        Assert.Null(bare.Codes);
        Assert.Null(bare.Marks);
        Assert.Null(bare.Box);
        Assert.Empty(bare.Flags);
    }

    private static void AppendSample(BatchBuilder builder, int column)
    {
        switch (builder[column])
        {
            case PrimitiveBuilder<int> b: b.Append(1); break;
            case PrimitiveBuilder<long> b: b.Append(1L); break;
            case PrimitiveBuilder<float> b: b.Append(1f); break;
            case PrimitiveBuilder<double> b: b.Append(1.0); break;
            case BooleanBuilder b: b.Append(true); break;
            case TextBuilder b: b.Append("t"); break;
            case BytesBuilder b: b.Append([1, 2]); break;
            case ListBuilder b: b.EndRow(); break;
            case VectorBuilder b:
                for (var i = 0; i < b.Type.Length; i++)
                {
                    if (b.Items is PrimitiveBuilder<float> floats) floats.Append(1f);
                    else ((PrimitiveBuilder<int>)b.Items).Append(1);
                }
                b.EndRow();
                break;
        }
    }
}
