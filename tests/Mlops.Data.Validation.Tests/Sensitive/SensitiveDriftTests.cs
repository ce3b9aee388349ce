namespace Mlops.Data.Validation.Tests.Sensitive;

/// <summary>Of a sensitive column the share of missing rows is compared, and nothing else.</summary>
public sealed class SensitiveDriftTests
{
    private static readonly DataSchema Open = new(new Field("id", ColumnType.Int64), new Field("mail", ColumnType.String));

    private static readonly DataSchema Marked = Open.With(Open["mail"] with { IsSensitive = true });

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Compare_MoreMissingRows_IsDriftWhicheverSideIsMarked(bool isBeforeMarked, bool isMarked)
    {
        var before = await Rows(isBeforeMarked ? Marked : Open, 10).ProfileAsync();
        var mail = DriftDetector.Compare(await Rows(isMarked ? Marked : Open, 2).ProfileAsync(), before).Find("mail")!;
        Assert.Equal((true, "missing", 0.1, 0.5), (mail.IsDrift, mail.Largest, mail.BaselineShare, mail.Share));
        var measured = Assert.Single(mail.Measurements);
        Assert.Equal((DriftPart.Missing, DriftMethod.ProportionDifference, 0.4), (measured.Part, measured.Method, measured.Value));
        Assert.Empty(mail.NewValues);
        Assert.Null(mail.JensenShannon);
    }

    [Fact]
    public async Task Compare_MissingRowsOfASensitiveColumn_AreMeasuredAsThoseOfOthers()
    {
        var open = DriftDetector.Compare(await Rows(Open, 2).ProfileAsync(), await Rows(Open, 10).ProfileAsync()).Find("mail")!;
        var marked = DriftDetector.Compare(await Rows(Marked, 2).ProfileAsync(), await Rows(Marked, 10).ProfileAsync()).Find("mail")!;
        var missing = Assert.Single(open.Measurements, m => m.Part == DriftPart.Missing);
        Assert.Equal(missing with { AdjustedPValue = null }, marked.Measurements[0] with { AdjustedPValue = null });
    }

    [Fact]
    public async Task Compare_FixedThresholds_StillTestsWhatIsKnown()
    {
        var options = new DriftOptions { Thresholds = new DriftThresholds { JensenShannon = 0.01, LInfinity = 0.01 } };
        var report = DriftDetector.Compare(await Rows(Marked, 2).ProfileAsync(), await Rows(Marked, 10).ProfileAsync(), Marked, options);
        Assert.True(report.Find("mail")!.IsDrift);
        Assert.Null(report.Find("mail")!.JensenShannonLimit);
        Assert.NotNull(report.Find("id")!.JensenShannonLimit);
    }

    [Fact]
    public async Task Compare_NothingOrTooLittleToCompare_SaysSo()
    {
        var rows = await Rows(Marked, 10).ProfileAsync();
        Assert.Equal(DriftVerdict.NoDrift, DriftDetector.Compare(rows, rows).Find("mail")!.Verdict);
        var full = await Rows(Marked, 1000).ProfileAsync();
        Assert.Empty(DriftDetector.Compare(full, full).Find("mail")!.Measurements);
        var empty = await Rows(Marked, 1).ProfileAsync();
        Assert.Equal(DriftVerdict.NotComparable, DriftDetector.Compare(empty, empty).Find("mail")!.Verdict);
        var few = await Rows(Marked, 2, count: 3).ProfileAsync();
        Assert.Equal(DriftVerdict.TooFewRows, DriftDetector.Compare(few, rows, null, new DriftOptions { MinRows = 10 }).Find("mail")!.Verdict);
    }

    [Fact]
    public async Task CompareDrift_MarkInTheSchemaAlone_NamesNoValue()
    {
        var report = await Rows(Open, 10).Source.CompareDriftAsync(Rows(Open, 2, shift: 1).Source, Marked);
        Assert.Empty(report.Find("mail")!.NewValues);
        Assert.Equal([DriftPart.Missing], report.Find("mail")!.Measurements.Select(m => m.Part));
        Assert.NotEmpty((await Rows(Open, 10).Source.CompareDriftAsync(Rows(Open, 2, shift: 1).Source)).Find("mail")!.NewValues);
    }

    [Fact]
    public async Task Compare_ValuesThatAreKept_AreComparedAsThoseOfOthers()
    {
        var options = new StatisticsOptions { KeepSensitiveValues = true };
        var report = DriftDetector.Compare(await Rows(Marked, 10, shift: 1).ProfileAsync(options), await Rows(Marked, 10).ProfileAsync(options), Marked);
        Assert.NotEmpty(report.Find("mail")!.NewValues);
    }

    /// <summary>Rows of which every one out of some has no mail.</summary>
    private static Dataset<Row> Rows(DataSchema schema, int everyMissing, int count = 400, int shift = 0) => new(
        new MemorySource(
            schema,
            [.. Enumerable.Range(1, count).Select(i => new object?[] { (long)(i % 5), i % everyMissing == 0 ? null : $"secret{i % 3 + shift * 3}" })]),
        schema);
}
