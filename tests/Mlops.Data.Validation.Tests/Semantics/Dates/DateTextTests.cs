using System.Globalization;
using System.Numerics;
using System.Text;

namespace Mlops.Data.Validation.Tests.Semantics.Dates;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2013-05-01", "yyyy-MM-dd")]
    [InlineData("2013-05-01T10:20", "yyyy-MM-dd'T'HH:mm")]
    [InlineData("2013-05-01T10:20:30Z", "yyyy-MM-dd'T'HH:mm:ssK")]
    [InlineData("2013-05-01T10:20:30.123456+02:00", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK")]
    [InlineData("2013-05-01 10:20:30 UTC", "yyyy-MM-dd HH:mm:ssK")]
    [InlineData("2013-05-01 10:20:30,123", "yyyy-MM-dd HH:mm:ss.FFFFFFF")]
    [InlineData("20130501", "yyyyMMdd")]
    [InlineData("20130501T102030Z", "yyyyMMdd'T'HHmmssK")]
    [InlineData("2013-05", "yyyy-MM")]
    [InlineData("2013/5/1", "yyyy/M/d")]
    [InlineData("5/31/2013 12:15:00 AM", "M/d/yyyy h:mm:ss tt")]
    [InlineData("31/5/2013", "d/M/yyyy")]
    [InlineData("31.05.2013 23:59", "d.M.yyyy HH:mm")]
    [InlineData("31.05.13", "dd.MM.yy")]
    [InlineData("1 May 2013", "d MMM yyyy")]
    [InlineData("01-sep-2013", "d-MMM-yyyy")]
    [InlineData("September 1, 2013", "MMM d, yyyy")]
    [InlineData("Wed, 01 May 2013 10:20:30 GMT", "ddd, d MMM yyyy HH:mm:ssK")]
    [InlineData("10/Oct/2000:13:55:36 -0700", "d/MMM/yyyy:HH:mm:ssK")]
    [InlineData("10:20", "HH:mm")]
    [InlineData("7:05 pm", "h:mm tt")]
    [InlineData("10:20:30.5", "HH:mm:ss.FFFFFFF")]
    public void Match_KnownFormat_IsNamed(string text, string format)
    {
        var formats = DateText.Match(Encoding.UTF8.GetBytes(text), out var clock);
        Assert.NotEqual(0u, formats);
        Assert.Equal(format, DateText.FormatOf(BitOperations.TrailingZeroCount(formats), clock));
    }

    [Theory]
    [InlineData("2013-02-29")]
    [InlineData("2013-13-01")]
    [InlineData("2013-00-10")]
    [InlineData("1850-01-01")]
    [InlineData("20131301")]
    [InlineData("2013-05-01T25:00")]
    [InlineData("2013-05-01T10:60")]
    [InlineData("2013-05-01T10:20:30+15:00")]
    [InlineData("2013-05-01 10:20 XYZ")]
    [InlineData("13:20 pm")]
    [InlineData("24:00")]
    [InlineData("1.2.10")]
    [InlineData("10.15.20")]
    [InlineData("1.2")]
    [InlineData("12345678")]
    [InlineData("2013-05-01x")]
    [InlineData("32 May 2013")]
    [InlineData("1 Mai 2013")]
    [InlineData("May Smith")]
    [InlineData("10:2")]
    public void Match_NoDate_IsNotFound(string text) => Assert.Equal(0u, DateText.Match(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Match_AmbiguousDate_FitsBothFormats() => Assert.Equal(2, BitOperations.PopCount(DateText.Match("01/02/2013"u8, out _)));

    [Fact]
    public void Match_EveryDayOfACentury_InEveryFormat_IsFound()
    {
        string[] formats =
        [
            "yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "M/d/yyyy", "d/M/yyyy", "d.M.yyyy", "MM-dd-yyyy", "dd-MM-yyyy", "d MMM yyyy", "d-MMM-yyyy",
            "MMMM d, yyyy", "ddd, dd MMM yyyy HH:mm:ss 'GMT'", "yyyy-MM-ddTHH:mm:ss.fffK", "s", "u", "o", "r",
        ];
        for (var day = new DateTime(1950, 1, 1, 13, 14, 15, DateTimeKind.Utc); day.Year < 2050; day = day.AddDays(1))
            foreach (var format in formats)
                Assert.NotEqual(0u, DateText.Match(Encoding.ASCII.GetBytes(day.ToString(format, CultureInfo.InvariantCulture)), out _));
    }
}
