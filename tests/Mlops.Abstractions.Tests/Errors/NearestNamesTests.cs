namespace Mlops.Abstractions.Tests.Errors;

public class NearestNamesTests
{
    private static readonly string[] Known = ["payment_type", "company", "fare", "tips", "trip_miles", "trip_seconds"];

    [Theory]
    [InlineData("PaymentType", "payment_type")]
    [InlineData("FARE", "fare")]
    [InlineData("trip_mile", "trip_miles")]
    [InlineData("tip", "tips")]
    [InlineData("comapny", "company")]
    public void Of_Mistyped_FindsTheNameFirst(string name, string expected) => Assert.Equal(expected, NearestNames.Of(name, Known)[0]);

    [Fact]
    public void Of_EquallyNear_IsInOrdinalOrderAndAtMostThree() =>
        Assert.Equal(["a1", "a2", "a3"], NearestNames.Of("a0", ["a4", "a3", "a2", "a1"]));

    [Fact]
    public void Suggest_NothingNear_ListsWhatExists()
    {
        Assert.Equal("Did you mean 'fare'?", NearestNames.Suggest("fares", Known));
        Assert.Equal("There are none.", NearestNames.Suggest("x", []));
        Assert.Equal("Known are 'alpha', 'beta'.", NearestNames.Suggest("something else", ["alpha", "beta"]));
        Assert.EndsWith("'column 11' and 8 more.", NearestNames.Suggest("zzzzzzzzzzzzzzzzzzz", Enumerable.Range(0, 20).Select(i => $"column {i}")), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TurkishCulture_IsTheSame() => Cultures.Each(() => Assert.Equal(["id"], NearestNames.Of("ID", ["id", "other"])));
}
