namespace Mlops.Metadata.Sqlite.Tests;

public sealed class SqliteCommandsTests
{
    [Theory]
    [InlineData("2013-05-01T12:00:00.1234560+00:00", 1367409600123456)]
    [InlineData("2013-05-01T14:00:00.1234569+02:00", 1367409600123456)]
    [InlineData("1970-01-01T00:00:00.0000000+00:00", 0)]
    [InlineData("1969-12-31T23:59:59.9999990+00:00", -1)]
    public void ToMicroseconds_AnyOffset_IsUtcSince1970(string time, long microseconds)
    {
        var parsed = DateTimeOffset.ParseExact(time, "O", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(microseconds, parsed.ToMicroseconds());
        Assert.Equal(TimeSpan.Zero, SqliteCommands.FromMicroseconds(microseconds).Offset);
        Assert.Equal(microseconds, SqliteCommands.FromMicroseconds(microseconds).ToMicroseconds());
    }

    [Fact]
    public void Query_TextThatLooksLikeSql_IsAValue()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.Run("CREATE TABLE t (a TEXT, b INTEGER)");

        Assert.Equal(1, connection.Insert("INSERT INTO t VALUES ($1, $2)", "'); DROP TABLE t; --", null));

        Assert.Equal(
            [("'); DROP TABLE t; --", (long?)null)], connection.Query("SELECT a, b FROM t", r => (r.GetText(0)!, r.GetNumber(1))));
    }
}
