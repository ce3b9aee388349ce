namespace Mlops.Transform.Tests;

public sealed class TimeSinceTests
{
    private const long Noon = 1_709_208_000_000_000; // 2024-02-29T12:00:00Z

    /// <summary>(later - earlier) / timedelta(days=1) and so on, of Python 3.</summary>
    [Theory]
    [InlineData(TimeUnit.Seconds, 131_696.789012)]
    [InlineData(TimeUnit.Minutes, 2194.9464835333333)]
    [InlineData(TimeUnit.Hours, 36.58244139222222)]
    [InlineData(TimeUnit.Days, 1.5242683913425925)]
    public async Task TimeSince_TwoColumns_IsTheirDifferenceInTheUnit(TimeUnit unit, double expected)
    {
        using var batch = Table.Of(
            Table.Column("end", ColumnType.Timestamp, Noon + 131_696_789_012, Noon, Noon, null, Noon),
            Table.Column("start", ColumnType.Timestamp, Noon, Noon + 131_696_789_012, Noon, Noon, null));
        var (end, start) = (batch.Schema.Time("end"), batch.Schema.Time("start"));
        Assert.Equal([expected, -expected, 0, double.NaN, double.NaN], await DerivedColumn.NumbersAsync(
            batch, t => t.TimeSince(end, start, unit).AsNumber(out var x).Standardize(x, missing: 0)));
        var transform = await batch.FitAsync(t => t.TimeSince(end, start, unit, missing: -5));
        Assert.Equal([(float)expected, (float)-expected, 0, -5, -5], transform.Apply(batch).Select(r => r[0]));
        Assert.Equal("time-since(end,start)", transform.Layout.Slots[0].Name);
    }

    [Fact]
    public async Task TimeSince_AnInstant_CountsFromItWhateverItsOffset()
    {
        using var batch = Table.Of(Table.Column("at", ColumnType.Timestamp, Noon, Noon - 7_200_000_000, null));
        var instant = new DateTimeOffset(2024, 2, 29, 13, 30, 0, TimeSpan.FromHours(2));
        Assert.Equal([0.5, -1.5, double.NaN], await DerivedColumn.NumbersAsync(
            batch, t => t.TimeSince(batch.Schema.Time("at"), instant, TimeUnit.Hours).AsNumber(out var x).Standardize(x, missing: 0)));
    }

    [Fact]
    public async Task TimeSince_TimesAtTheEndsOfTheRange_DoesNotOverflow()
    {
        using var batch = Table.Of(
            Table.Column("end", ColumnType.Timestamp, long.MaxValue, long.MinValue, long.MaxValue),
            Table.Column("start", ColumnType.Timestamp, long.MinValue, long.MaxValue, 0L));
        var (end, start) = (batch.Schema.Time("end"), batch.Schema.Time("start"));
        Assert.Equal([18_446_744_073_709.551616, -18_446_744_073_709.551616, 9_223_372_036_854.775807], await DerivedColumn.NumbersAsync(
            batch, t => t.TimeSince(end, start).AsNumber(out var x).Standardize(x)));
    }

    [Fact]
    public async Task TimeSince_MissingWithoutRule_IsAnErrorThatNamesBothColumns()
    {
        using var batch = Table.Of(Table.Column("end", ColumnType.Timestamp, 1L, 1L), Table.Column("start", ColumnType.Timestamp, 0L, null));
        var error = await Assert.ThrowsAsync<ModelException>(
            () => batch.FitAsync(t => t.TimeSince(batch.Schema.Time("end"), batch.Schema.Time("start"))));
        Assert.Equal(TransformDiagnostics.MissingValue, error.Code);
        Assert.Contains("'end'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'start'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TimeSince_WithAnOptionOutOfRange_IsRefused()
    {
        var at = new TimeColumn("at", ColumnType.Timestamp);
        Action<TransformBuilder>[] calls =
        [
            t => t.TimeSince(at, at, (TimeUnit)4), t => t.TimeSince(at, DateTimeOffset.UnixEpoch, (TimeUnit)(-1)),
            t => t.TimeSince(at, at, missing: double.NaN),
        ];
        Assert.All(calls, call => Assert.Equal(
            TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => call(new TransformBuilder())).Code));
    }

    [Theory]
    [InlineData("\"unit\": \"hours\"", "\"unit\": \"weeks\"")]
    [InlineData("\"unit\": \"hours\",", "\"unit\": \"hours\", \"instant\": 0,")]
    [InlineData("\"instant\": 1709208000000000", "\"instant\": 0.5")]
    [InlineData("\"instant\": 1709208000000000,", "")]
    public async Task Load_ADamagedTimeSince_IsRefused(string old, string with)
    {
        using var batch = RandomTable.Create(9, 50);
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => RandomTimes.Build(t, batch.Schema)));
        artifact.Replace("transform.json", old, with);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(artifact.Load).Code);
    }
}
