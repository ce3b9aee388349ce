namespace Mlops.Generators.Tests.Rows;

public class ColumnNamesTests
{
    [Theory]
    [InlineData("TripMiles", "trip_miles")]
    [InlineData("TripStartTimestamp", "trip_start_timestamp")]
    [InlineData("Fare", "fare")]
    [InlineData("fare", "fare")]
    [InlineData("ID", "id")]
    [InlineData("TripID", "trip_id")]
    [InlineData("HTTPCode", "http_code")]
    [InlineData("IOTime2D", "io_time2_d")]
    [InlineData("Area51", "area51")]
    [InlineData("Area51Name", "area51_name")]
    [InlineData("PM25", "pm25")]
    [InlineData("PM25Level", "pm25_level")]
    [InlineData("Trip_Miles", "trip_miles")]
    [InlineData("_Hidden", "_hidden")]
    [InlineData("ATrip", "a_trip")]
    [InlineData("IsÄrger", "is_ärger")]
    public void ToSnakeCase_Name_SplitsWords(string name, string column) => Assert.Equal(column, ColumnNames.ToSnakeCase(name));

    [Theory]
    [InlineData("TripMiles", "tripMiles")]
    [InlineData("ID", "id")]
    [InlineData("IDNumber", "idNumber")]
    [InlineData("fare", "fare")]
    [InlineData("X", "x")]
    public void ToCamelCase_Name_IsThatOfSystemTextJson(string name, string column)
    {
        Assert.Equal(column, ColumnNames.ToCamelCase(name));
        Assert.Equal(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name), ColumnNames.ToCamelCase(name));
    }

    [Fact]
    public void ToSnakeCase_TurkishCulture_IsTheSame()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("id_info", ColumnNames.ToSnakeCase("IDInfo"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
