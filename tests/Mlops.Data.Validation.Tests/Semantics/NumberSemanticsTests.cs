using Mlops.Data;

namespace Mlops.Data.Validation.Tests.Semantics;

public sealed class NumberSemanticsTests
{
    private static readonly DateTime Start = new(2013, 5, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1L, "unix seconds")]
    [InlineData(1_000L, "unix milliseconds")]
    [InlineData(1_000_000L, "unix microseconds")]
    [InlineData(1_000_000_000L, "unix nanoseconds")]
    public void Find_CountsSince1970_AreTimes(long unitsPerSecond, string format)
    {
        var found = Find(Enumerable.Range(0, 200).Select(i => (Seconds(Start) + i * 3600L) * unitsPerSecond))!;
        Assert.Equal((SemanticKind.Time, format, 1.0, 200L), (found.Kind, found.Format, found.Share, found.Count));
        Assert.Single(found.Examples);
    }

    [Fact]
    public void Find_DaysSince1970_AreTimes() =>
        Assert.Equal("unix days", Find(Enumerable.Range(0, 200).Select(i => Seconds(Start) / 86_400 + i))!.Format);

    [Theory]
    [InlineData(1990, true)]
    [InlineData(1989, false)]
    [InlineData(2029, true)]
    [InlineData(2030, false)]
    public void Find_YearsFrom1990To2030_Count(int year, bool isTime)
    {
        var first = Seconds(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(isTime, Find(Enumerable.Range(0, 200).Select(i => first + i * 86_400L)) is not null);
    }

    [Fact]
    public void Find_DatesAsDigits_AreTimesWhenTheDaysExist()
    {
        var days = Enumerable.Range(0, 200).Select(i => Start.AddDays(i)).Select(d => d.Year * 10_000L + d.Month * 100 + d.Day);
        Assert.Equal("yyyyMMdd", Find(days)!.Format);
        Assert.Null(Find(Enumerable.Range(0, 2000).Select(i => 20_130_000L + i * 7)));
    }

    [Fact]
    public void Find_CardsAsIntegers_ArePersonalAndMasked()
    {
        long[] cards = [4111111111111111, 4012888888881881, 5555555555554444, 378282246310005, 6011111111111117];
        var found = Find(Enumerable.Range(0, 200).Select(i => cards[i % 5]))!;
        Assert.Equal((SemanticKind.PaymentCard, true), (found.Kind, found.IsPersonal));
        Assert.Matches("^9+$", found.Examples.Single());
        var random = new Random(2);
        Assert.Null(Find(Enumerable.Range(0, 500).Select(_ => random.NextInt64((long)4e15, (long)5e15))));
    }

    [Fact]
    public void Find_MoreNumbersThanAreCounted_StillFindsTheRange()
    {
        var found = Find(Enumerable.Range(0, 5000).Select(i => Seconds(Start) + i * 61L), capacity: 64)!;
        Assert.Equal(("unix seconds", false), (found.Format, found.IsExact));
    }

    [Fact]
    public void Find_FractionsAndFewValues_AreNull()
    {
        var doubles = new NumberDistribution();
        doubles.Add(Enumerable.Range(0, 200).Select(i => (double)Seconds(Start) + i).ToArray().AsSpan());
        Assert.Null(NumberSemantics.Find(doubles, ColumnType.Float64, SemanticOptions.Default));
        Assert.Null(Find(Enumerable.Range(0, 99).Select(i => Seconds(Start) + i)));
        Assert.Null(Find(Enumerable.Range(0, 200).Select(i => (long)i)));
    }

    private static long Seconds(DateTime time) => new DateTimeOffset(time).ToUnixTimeSeconds();

    private static SemanticStatistics? Find(IEnumerable<long> values, int capacity = NumberDistribution.DefaultCapacity)
    {
        var numbers = NumberDistribution.OfIntegers(capacity);
        numbers.Add(values.ToArray().AsSpan());
        return NumberSemantics.Find(numbers, ColumnType.Int64, SemanticOptions.Default);
    }
}
