namespace Mlops.Testing.Tests;

public sealed class CustomOperationConformanceTests
{
    [Fact]
    public void Check_AnOperationThatKeepsTheRules_Passes()
    {
        using var rows = Rows(9);
        CustomOperationConformance.Check(new LargestShare(2.5, ""), rows);
    }

    [Theory]
    [InlineData("options twice", "writing the options twice")]
    [InlineData("options", "writes them again")]
    [InlineData("no options", "options that are not there are refused")]
    [InlineData("cut", "any cut of the rows")]
    [InlineData("batches", "any cut of the rows")]
    [InlineData("last", "merging in any order")]
    [InlineData("merge", "merging in any order")]
    [InlineData("load", "is saved again as it was")]
    [InlineData("damaged", "a state that is cut off is refused")]
    [InlineData("no state", "a state that is not there is refused")]
    [InlineData("loaded", "saved and loaded, it gives the same bits")]
    [InlineData("row", "a row alone gives the bits")]
    [InlineData("skips", "computing twice")]
    [InlineData("allocation", "nothing is allocated")]
    public void Check_ABrokenOperation_NamesTheRule(string fault, string rule)
    {
        using var rows = Rows(9);
        var error = Assert.Throws<ConformanceException>(() => CustomOperationConformance.Check(new LargestShare(2.5, fault), rows));
        Assert.Equal("CustomOperation", error.Contract);
        Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WithTooFewRows_SaysSo()
    {
        using var rows = Rows(3);
        Assert.Contains("four rows", Assert.Throws<ConformanceException>(
            () => CustomOperationConformance.Check(new LargestShare(2.5, ""), rows)).Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("leak")]
    [InlineData("own fold")]
    public void Check_AnOperationThatReadsTheLabel_MayNotTellARowItsOwn(string fault)
    {
        using var rows = Rows(12);
        double[] labels = [.. Enumerable.Range(0, 12).Select(i => i % 3 == 0 ? 1.0 : 0)];
        var operation = new LabelMean(3, fault);
        if (fault.Length == 0)
        {
            CustomOperationConformance.Check(operation, rows, labels);
            return;
        }

        var error = Assert.Throws<ConformanceException>(() => CustomOperationConformance.Check(operation, rows, labels));
        Assert.Contains("do not depend on its own label", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_LabelsThatDoNotFit_SaysSo()
    {
        using var rows = Rows(9);
        Assert.Contains("one per row", Assert.Throws<ConformanceException>(
            () => CustomOperationConformance.Check(new LabelMean(3, ""), rows)).Rule, StringComparison.Ordinal);
        Assert.Contains("given none", Assert.Throws<ConformanceException>(
            () => CustomOperationConformance.Check(new LargestShare(2.5, ""), rows, new double[9])).Rule, StringComparison.Ordinal);
    }

    private static DataBatch Rows(int count)
    {
        var rows = new BatchBuilder(new DataSchema(new Field("x", ColumnType.Float64)));
        for (var i = 0; i < count; i++)
        {
            if (i == 4) rows[0].AppendMissing();
            else rows.Primitive<double>(0).Append(10.5 - Math.Abs(i - 5));
        }

        return rows.Build();
    }
}
