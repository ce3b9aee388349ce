namespace Mlops.Evaluation.Tests;

public sealed class SliceCodesTests
{
    [Fact]
    public void Of_EveryKindOfColumn_NamesItsValues()
    {
        Assert.Equal(["k=7", "k=-1", "k=(missing)"], Keys(Primitive<int>(ColumnType.Int32, 7, -1, null, 7)));
        Assert.Equal(["k=9223372036854775807", "k=(missing)"], Keys(Primitive<long>(ColumnType.Int64, long.MaxValue, null)));
        Assert.Equal(["k=b", "k=", "k=(missing)", "k=Köln"], Keys(Texts("b", "", null, "Köln", "b")));
        Assert.Equal(["k=true", "k=(missing)", "k=false"], Keys(Booleans(true, null, false, true)));
    }

    [Fact]
    public void Of_Rows_HaveTheCodesOfTheirValuesAndRowsWithoutALabelNone()
    {
        var codes = SliceCodes.Of(Texts("a", "b", "a", null, "c"), [1, 0, double.NaN, 1, 1]);
        Assert.Equal([0, 1, 2, 3], codes.Codes);
        var skipped = SliceCodes.Of(Texts("a", "b", "a"), [1, double.NaN, 0]);
        Assert.Equal([0, 0], skipped.Codes);
        Assert.Equal("a", Assert.Single(skipped.Values).Text);
    }

    [Fact]
    public void Append_LaterRows_ShareTheCodesOfEqualValues()
    {
        var total = SliceCodes.Of(Texts("a", "b"), new double[2]);
        total.Append(SliceCodes.Of(Texts("c", null, "b", "a"), new double[4]));
        Assert.Equal([0, 1, 2, 3, 1, 0], total.Codes);
        Assert.Equal(["a", "b", "c", null], total.Values.Select(v => v.Text));
    }

    [Fact]
    public void CompareTo_AnyValues_IntegersByValueTextsByOrdinalMissingLast()
    {
        SliceValue[] integers = [new("10", 10), new(null, 0), new("-3", -3), new("9", 9)];
        Assert.Equal(["-3", "9", "10", null], integers.Order().Select(v => v.Text));
        SliceValue[] texts = [new("b", 0), new(null, 0), new("B", 0), new("", 0), new("a", 0)];
        Assert.Equal(["", "B", "a", "b", null], texts.Order().Select(v => v.Text));
    }

    [Fact]
    public void CanSlice_EveryType_OnlyThoseWithDistinctValues()
    {
        ColumnType[] all = [ColumnType.Boolean, ColumnType.Int32, ColumnType.Int64, ColumnType.String, ColumnType.Float32,
            ColumnType.Float64, ColumnType.Timestamp];
        Assert.Equal([true, true, true, true, false, false, false], all.Select(SliceCodes.CanSlice));
    }

    [Theory]
    [InlineData(3, 2, "1:3 few:2", 1, 1)]
    [InlineData(1, 1, "1:3", 2, 3)]
    [InlineData(4, 9, "few:3 few:2 few:1", 0, 0)]
    public void Build_LeastRowsAndMostSlices_AreHonoured(int least, int most, string expected, int omitted, int omittedRows)
    {
        var rows = new HoldoutScores(1);
        double[] labels = [1, 0, 1, 0, 1, 0];
        rows.Add([0.9, 0.2, 0.8, 0.1, 0.7, 0.3], labels, [SliceCodes.Of(Primitive<int>(ColumnType.Int32, 5, 5, 5, 6, 6, 7), labels)]);
        var report = ReportBuilder.Build(rows, [Metric.Auc], [MemorySource.Schema.Handle("hour")],
            new EvaluationOptions { MinSliceRows = least, MaxSlices = most }, default);
        Assert.Equal(expected, string.Join(" ", report.Slices.Select(s => $"{(s.HasTooFewRows ? "few" : s[Metric.Auc].Value)}:{s.Rows}")));
        Assert.Equal((omitted, omittedRows), (report.Omitted.Sum(o => (int)o.Slices), report.Omitted.Sum(o => (int)o.Rows)));
    }

    private static IEnumerable<string> Keys(ColumnData column) =>
        SliceCodes.Of(column, new double[column.Length]).Values.Select(v => v.KeyIn("k"));

    private static ColumnData Primitive<T>(ColumnType type, params T?[] values) where T : unmanaged
    {
        var builder = new BatchBuilder(new DataSchema(new Field("k", type)));
        foreach (var value in values) builder.Primitive<T>(0).Append(value);
        return builder.Build()[0];
    }

    private static ColumnData Texts(params string?[] values)
    {
        var builder = new BatchBuilder(new DataSchema(new Field("k", ColumnType.String)));
        foreach (var value in values) builder.Text(0).Append(value);
        return builder.Build()[0];
    }

    private static ColumnData Booleans(params bool?[] values)
    {
        var builder = new BatchBuilder(new DataSchema(new Field("k", ColumnType.Boolean)));
        foreach (var value in values) builder.Boolean(0).Append(value);
        return builder.Build()[0];
    }
}
