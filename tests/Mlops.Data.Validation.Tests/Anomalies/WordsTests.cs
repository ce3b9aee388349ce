namespace Mlops.Data.Validation.Tests.Anomalies;

public sealed class WordsTests
{
    [Theory]
    [InlineData(17031080200, "17031080200")]
    [InlineData(17031080200.4, "17031080200")]
    [InlineData(-17031080200.6, "-17031080201")]
    [InlineData(999999.4, "999999")]
    [InlineData(1000000.4, "1000000")]
    [InlineData(1234.5678, "1234.57")]
    [InlineData(0.000123456, "0.000123456")]
    [InlineData(1e-7, "1E-07")]
    [InlineData(1e15, "1E+15")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Number_InEveryCulture_IsWrittenAsPeopleReadIt(double value, string expected)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            foreach (var culture in (string[])["", "de-DE", "tr-TR", "sv-SE"])
            {
                Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, Words.Number(value));
            }
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Drift_OfCodesWithElevenDigits_NamesItsBucketsInFull()
    {
        static async Task<DatasetStatistics> Day(long first) =>
            await Data.Statistics(ColumnType.Int64, Enumerable.Range(0, 4000).Select(i => (object?)(17031000000 + first + i * 7 % 3000)));
        var drift = DriftDetector.Compare(await Day(0), await Day(2000)).Find("x")!;
        Assert.Contains("1703100", drift.Largest, StringComparison.Ordinal);
        Assert.DoesNotContain("E+", drift.Largest, StringComparison.Ordinal);
    }
}
