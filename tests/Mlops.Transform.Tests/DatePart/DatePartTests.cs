namespace Mlops.Transform.Tests;

public sealed class DatePartTests
{
    /// <summary>What datetime of Python 3 says of times in microseconds: weekday(), tm_yday and isocalendar() among them.</summary>
    private static readonly Known[] Times =
    [
        new(-62_135_596_800_000_000L, 1, 1, 1, 0, 0, 0, 1, 1, 0),
        new(-12_219_247_800_000_000L, 1582, 10, 15, 12, 30, 4, 288, 41, 0),
        new(-2_208_988_801_000_000L, 1899, 12, 31, 23, 59, 6, 365, 52, 1),
        new(-1L, 1969, 12, 31, 23, 59, 2, 365, 1, 0),
        new(0L, 1970, 1, 1, 0, 0, 3, 1, 1, 0),
        new(951_804_428_000_000L, 2000, 2, 29, 6, 7, 1, 60, 9, 0),
        new(1_104_537_600_000_000L, 2005, 1, 1, 0, 0, 5, 1, 53, 1),
        new(1_230_512_400_000_000L, 2008, 12, 29, 1, 0, 0, 364, 1, 0),
        new(1_262_563_140_000_000L, 2010, 1, 3, 23, 59, 6, 3, 53, 1),
        new(1_609_410_030_000_000L, 2020, 12, 31, 10, 20, 3, 366, 53, 0),
        new(1_609_459_200_000_000L, 2021, 1, 1, 0, 0, 4, 1, 53, 0),
        new(1_709_251_199_999_999L, 2024, 2, 29, 23, 59, 3, 60, 9, 0),
        new(1_735_516_800_000_000L, 2024, 12, 30, 0, 0, 0, 365, 1, 0),
        new(253_402_300_799_999_999L, 9999, 12, 31, 23, 59, 4, 365, 52, 0),
    ];

    [Fact]
    public async Task DatePart_KnownTimes_AreThoseOfPython()
    {
        foreach (var part in Enum.GetValues<TimePart>())
        {
            using var batch = Table.Of(Table.Column("at", ColumnType.Timestamp, [.. Times.Select(t => (object?)t.Microseconds)]));
            var parts = await DerivedColumn.NumbersAsync(
                batch, t => t.DatePart(batch.Schema.Time("at"), part).AsNumber(out var x).OneHot(x, 99));
            Assert.Equal(Times.Select(t => (double)t[part]), parts);
        }
    }

    [Fact]
    public async Task DatePart_EveryWeekOf400Years_IsThatOfTheRuntime()
    {
        var first = new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        DateTime[] days = [.. Enumerable.Range(0, 146_097 / 5).Select(i => first.AddDays(i * 5))];
        using var batch = Table.Of(Table.Column("at", ColumnType.Timestamp, [.. days.Select(t => (object?)Timestamps.FromDateTime(t))]));
        var at = batch.Schema.Time("at");
        var transform = await batch.FitAsync(
            t => t.DatePart(at, TimePart.IsoWeek).DatePart(at, TimePart.DayOfWeek).DatePart(at, TimePart.DayOfYear), partitionSize: 5000);
        Assert.Equal(
            days.Select(t => (System.Globalization.ISOWeek.GetWeekOfYear(t), ((int)t.DayOfWeek + 6) % 7, t.DayOfYear)),
            transform.Apply(batch).Select(r => ((int)r[0], (int)r[1], (int)r[2])));
    }

    [Theory]
    [InlineData(0, 23, 6)]
    [InlineData(1, 0, 0)]
    [InlineData(60, 0, 0)]
    [InlineData(-720, 11, 6)]
    public async Task DatePart_WithAnOffset_IsThatOfLocalTime(int offset, int hour, int weekday)
    {
        var sunday = Timestamps.FromDateTime(new DateTime(2024, 3, 3, 23, 59, 59, DateTimeKind.Utc));
        using var batch = Table.Of(Table.Column("at", ColumnType.Timestamp, sunday));
        var at = batch.Schema.Time("at");
        var transform = await batch.FitAsync(t => t.DatePart(at, TimePart.Hour, offset).DatePart(at, TimePart.DayOfWeek, offset));
        Assert.Equal([(float)hour, weekday], transform.Apply(batch)[0]);
        Assert.Equal(["hour(at)", "day-of-week(at)"], transform.Layout.Slots.Select(s => s.Name));
    }

    [Fact]
    public async Task DatePart_WithoutATimeOrBeyondTheCalendar_HasNoValueOrTheGivenOne()
    {
        using var batch = Table.Of(Table.Column(
            "at", ColumnType.Timestamp, 0L, null, long.MaxValue, long.MinValue, Times[0].Microseconds, Times[^1].Microseconds));
        var at = batch.Schema.Time("at");
        Assert.Equal([1969, double.NaN, double.NaN, double.NaN, double.NaN, 9999], await DerivedColumn.NumbersAsync(
            batch, t => t.DatePart(at, TimePart.Year, offset: -840).AsNumber(out var x).Impute(x, Imputation.Mode)));
        Assert.Equal([1970.0, -1, -1, -1, 1, -1], await DerivedColumn.NumbersAsync(
            batch, t => t.DatePart(at, TimePart.Year, offset: 840, missing: -1).AsNumber(out var x).OneHot(x, 9)));
        var transform = await batch.FitAsync(t => t.DatePart(at, TimePart.Month, missing: -1));
        Assert.Equal([1f, -1, -1, -1, 1, 12], transform.Apply(batch).Select(r => r[0]));
        Assert.Equal(new NumberRange(-1, 12), transform.Layout.Slots[0].Domain);
    }

    [Fact]
    public async Task DatePart_MissingWithoutRule_IsAnErrorThatSaysWhatToDo()
    {
        using var batch = Table.Of(Table.Column("at", ColumnType.Timestamp, 0L, null));
        var error = await Assert.ThrowsAsync<ModelException>(() => batch.FitAsync(t => t.DatePart(batch.Schema.Time("at"), TimePart.Hour)));
        Assert.Equal(TransformDiagnostics.MissingValue, error.Code);
        Assert.Contains("missing: -1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DatePart_WithAnOptionOutOfRange_IsRefused()
    {
        var at = new TimeColumn("at", ColumnType.Timestamp);
        Action<TransformBuilder>[] calls =
        [
            t => t.DatePart(at, (TimePart)9), t => t.DatePart(at, TimePart.Hour, 841), t => t.DatePart(at, TimePart.Hour, int.MinValue),
        ];
        Assert.All(calls, call => Assert.Equal(
            TransformDiagnostics.InvalidOption, Assert.Throws<ModelException>(() => call(new TransformBuilder())).Code));
    }

    [Theory]
    [InlineData("\"part\": \"hour\"", "\"part\": \"week\"")]
    [InlineData("\"offset\": -300", "\"offset\": 900")]
    public async Task Load_ADamagedDatePart_IsRefused(string old, string with)
    {
        using var batch = RandomTable.Create(9, 50);
        var artifact = MemoryArtifact.Of(await batch.FitAsync(t => RandomTimes.Build(t, batch.Schema)));
        artifact.Replace("transform.json", old, with);
        Assert.Equal(DiagnosticCodes.InvalidDocument, Assert.Throws<ArtifactException>(artifact.Load).Code);
    }

    private sealed record Known(
        long Microseconds, int Year, int Month, int Day, int Hour, int Minute, int Weekday, int YearDay, int Week, int Weekend)
    {
        public int this[TimePart part] => part switch
        {
            TimePart.Year => Year,
            TimePart.Month => Month,
            TimePart.Day => Day,
            TimePart.Hour => Hour,
            TimePart.Minute => Minute,
            TimePart.DayOfWeek => Weekday,
            TimePart.DayOfYear => YearDay,
            TimePart.IsoWeek => Week,
            _ => Weekend,
        };
    }
}
