namespace Mlops.Transform.Tests;

public sealed class CivilDateTests
{
    [Fact]
    public void Of_EveryDayOfTheYears1To9999_IsWhatTheCalendarOfTheRuntimeSays()
    {
        var first = DateTime.UnixEpoch.Date;
        for (var day = -719_162L; day <= 2_932_896; day += 17)
        {
            var expected = first.AddDays(day);
            var date = CivilDate.Of(day);
            Assert.Equal((expected.Year, expected.Month, expected.Day), (date.Year, date.Month, date.Day));
            Assert.Equal(day, date.ToDay());
        }
    }

    [Theory]
    [InlineData(0, 0L)]
    [InlineData(-1, -1L)]
    [InlineData(86_399_999_999, 0L)]
    [InlineData(86_400_000_000, 1L)]
    [InlineData(-62_135_596_800_000_000, -719_162L)]
    [InlineData(-62_135_596_800_000_001, null)]
    [InlineData(253_402_300_799_999_999, 2_932_896L)]
    [InlineData(253_402_300_800_000_000, null)]
    [InlineData(long.MinValue, null)]
    [InlineData(long.MaxValue, null)]
    public void DayOf_ATime_RoundsTowardsThePast(long microseconds, long? expected) => Assert.Equal(expected, CivilDate.DayOf(microseconds));

    [Fact]
    public void Of_TheLeapDaysOfCenturies_FollowTheGregorianRule() =>
        Assert.Equal([29, 28, 28, 28, 29], new[] { 1600, 1700, 1800, 1900, 2000 }
            .Select(year => CivilDate.Of(new CivilDate(year, 3, 1).ToDay() - 1).Day));
}
