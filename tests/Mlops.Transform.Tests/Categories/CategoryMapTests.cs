using System.Text;

namespace Mlops.Transform.Tests;

public sealed class CategoryMapTests
{
    private const int MissingFeature = 99;

    [Fact]
    public void Run_EveryKindOfColumn_FindsTheTextOfItsValues()
    {
        using var batch = Table.Of(
            Table.Texts("s", "7", null, "true"), Table.Column("i", ColumnType.Int32, 7, null, -7),
            Table.Column("l", ColumnType.Int64, 7L, null, long.MinValue), Table.Column("b", ColumnType.Boolean, true, null, false));
        Assert.Equal([1, MissingFeature, 4], Find(batch[0]));
        Assert.Equal([1, MissingFeature, 2], Find(batch[1]));
        Assert.Equal([1, MissingFeature, 20], Find(batch[2]));
        Assert.Equal([4, MissingFeature, 5], Find(batch[3]));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(2)]
    public void Run_CodedText_EqualsPlainTextWithManyAndWithFewRows(int rows)
    {
        var dictionary = (StringData)Table.Of(Table.Texts("c", "bb", "", "dddd"))[0];
        int[] codes = [2, 0, 1, 1, 0, 2];
        var coded = new StringData(codes.AsMemory(0, rows), dictionary, default);
        Assert.Equal(codes.Take(rows).Select(c => dictionary[c].Length), Find(coded));
    }

    [Fact]
    public void Run_RefusedCategory_ReturnsItsRow()
    {
        using var batch = Table.Of(
            Table.Texts("s", "a", null, "refused", "refused"), Table.Column("i", ColumnType.Int32, 1, 1234567, 1, 1));
        Assert.Equal(2, CategoryMap.Run(batch[0], new LengthOf(), MissingFeature, new int[4]));
        Assert.Equal(1, CategoryMap.Run(batch[1], new LengthOf(), MissingFeature, new int[4]));
    }

    [Fact]
    public void Run_MissingRefused_ReturnsItsRow()
    {
        using var batch = Table.Of(Table.Column("b", ColumnType.Boolean, true, true, null));
        Assert.Equal(2, CategoryMap.Run(batch[0], new LengthOf(), SparseOperation.Refused, new int[3]));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    public void Of_Integer_IsItsDecimalTextAndFits(long value, string expected) => Assert.Equal(
        expected, Encoding.UTF8.GetString(CategoryText.Of(value, new byte[CategoryText.MaxIntegerLength])));

    [Fact]
    public void Checked_Float_NamesColumnOperationAndChoices()
    {
        var schema = new DataSchema(new Field("fare", ColumnType.Float64));
        var error = Assert.Throws<SchemaException>(() => CategoryText.Checked(schema.Handle("fare"), "OneHot"));
        Assert.Contains("fare", error.Message, StringComparison.Ordinal);
        Assert.Contains("OneHot", error.Message, StringComparison.Ordinal);
        Assert.Contains("string, int32, int64 or boolean", error.Message, StringComparison.Ordinal);
    }

    private static int[] Find(ColumnData column)
    {
        var features = new int[column.Length];
        Assert.Equal(-1, CategoryMap.Run(column, new LengthOf(), MissingFeature, features));
        return features;
    }

    /// <summary>The feature of a category is the length of its text; texts of length 7 are refused.</summary>
    private readonly struct LengthOf : ICategoryKernel
    {
        public int Find(ReadOnlySpan<byte> utf8) => utf8.Length == 7 ? SparseOperation.Refused : utf8.Length;

        public int Find(long value) => Find(CategoryText.Of(value, stackalloc byte[CategoryText.MaxIntegerLength]));
    }
}
