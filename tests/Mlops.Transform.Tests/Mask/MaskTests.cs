namespace Mlops.Transform.Tests;

public sealed class MaskTests
{
    [Theory]
    [InlineData("4556737586899855", 4, "***9855")]
    [InlineData("4556737586899855", 0, "***")]
    [InlineData("123", 4, "***")]
    [InlineData("1234", 4, "***")]
    [InlineData("12345", 4, "***2345")]
    [InlineData("", 4, "***")]
    [InlineData("naïve é", 2, "*** é")]
    [InlineData("x😀y", 2, "***😀y")]
    public async Task Mask_OfAText_KeepsAtMostItsLastCharacters(string text, int keepLast, string expected)
    {
        using var batch = Table.Of(Table.Texts("card", text));
        Assert.Equal([expected], await DerivedColumn.TextsAsync(batch, t => t.Mask(batch.Schema.Text("card"), out var masked, keepLast).OneHot(masked, 5)));
    }

    [Fact]
    public async Task Mask_OfAMissingText_StaysMissing()
    {
        using var batch = Table.Of(Table.Texts("card", null, "abc"));
        Assert.Equal([null, "#"], await DerivedColumn.TextsAsync(batch, t => t.Mask(batch.Schema.Text("card"), out var m, with: "#").OneHot(m, 5)));
    }

    [Fact]
    public async Task Mask_OfALongText_NeedsNoMoreThanItsBytes()
    {
        var text = new string('é', 4000) + "tail";
        using var batch = Table.Of(Table.Texts("card", text, "x"));
        var masked = await DerivedColumn.TextsAsync(batch, t => t.Mask(batch.Schema.Text("card"), out var m, keepLast: 4001).OneHot(m, 5));
        Assert.Equal(["***" + text[3..], "***"], masked);
    }

    [Fact]
    public void Mask_KeepingLessThanNothing_IsRefused()
    {
        var card = new TextColumn("card", ColumnType.String);
        var error = Assert.Throws<ModelException>(() => new TransformBuilder().Mask(card, out _, keepLast: -1));
        Assert.Equal(TransformDiagnostics.InvalidOption, error.Code);
    }
}
