using FsCheck;
using FsCheck.Fluent;

namespace Mlops.Data.Tests;

public sealed class DatabaseQueryTests
{
    [Fact]
    public void ByRange_AnyRange_CoversEachKeyOnce() => Prop.ForAll(
        ArbMap.Default.ArbFor<(int, ushort, byte)>(),
        input =>
        {
            var (from, length, parts) = (input.Item1, input.Item2 + 1, input.Item3 + 1);
            var queries = DatabaseQuery.ByRange("q", from, from + (long)length, parts);
            var next = (long)from;
            foreach (var query in queries)
            {
                if ((long)query.Parameters[0].Value != next) return false;
                next = (long)query.Parameters[1].Value;
            }
            return next == from + (long)length && queries.Count <= parts;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ByRange_AllKeysThereAre_DoNotOverflow()
    {
        var queries = DatabaseQuery.ByRange("q", long.MinValue, long.MaxValue, 3);
        Assert.Equal(3, queries.Count);
        Assert.Equal(long.MinValue, queries[0].Parameters[0].Value);
        Assert.Equal(long.MaxValue, queries[2].Parameters[1].Value);
    }

    [Fact]
    public void ByRange_NoKeysOrParts_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DatabaseQuery.ByRange("q", 5, 5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DatabaseQuery.ByRange("q", 5, 6, 0));
        Assert.Throws<ArgumentException>(() => Database.Query(() => null!, [], new DataSchema()));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Database.Query(() => null!, [new DatabaseQuery("q")], new DataSchema(), new DatabaseOptions { BatchRows = 0 }));
    }

    [Fact]
    public void ToString_LongQuery_IsOneShortLine()
    {
        var text = new DatabaseQuery("select *\n  from t\r\n" + new string('x', 500), new KeyValuePair<string, object>("@from", 1L)).ToString();
        Assert.StartsWith("select * from t xxx", text, StringComparison.Ordinal);
        Assert.EndsWith("… [@from=1]", text, StringComparison.Ordinal);
        Assert.True(text.Length < 130, text);
    }
}
