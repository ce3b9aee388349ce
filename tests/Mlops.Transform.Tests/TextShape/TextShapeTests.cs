namespace Mlops.Transform.Tests;

public sealed class TextShapeTests
{
    [Theory]
    [InlineData("", 0, 0, 0, 0)]
    [InlineData("  ", 2, 0, 0, 0)]
    [InlineData("Cab 42", 6, 2, 2.0 / 6, 1.0 / 3)]
    [InlineData("ÉTé 東", 5, 2, 0, 2.0 / 4)]
    [InlineData("😀٣", 2, 1, 0.5, 0)]
    public async Task TextShape_Text_IsMeasured(string text, double characters, double words, double digits, double capitals)
    {
        using var batch = Table.Of(Table.Texts("c", text, null));
        var transform = await batch.FitAsync(t => t.TextShape(batch.Schema.Text("c"), missing: "AB 1"));
        Assert.Equal([(float)characters, (float)words, (float)digits, (float)capitals], transform.Apply(batch)[0]);
        Assert.Equal([4f, 2, 0.25f, 1], transform.Apply(batch)[1]);
        Assert.Equal(["c: characters", "c: words", "c: digits", "c: capitals"], Enumerable.Range(0, 4).Select(transform.Layout.NameOf));
    }

    [Fact]
    public async Task TextShape_MissingWithoutRule_IsRefused()
    {
        using var batch = Table.Of(Table.Texts("c", "a"));
        using var other = Table.Of(Table.Texts("c", "a", null));
        var transform = await batch.FitAsync(t => t.TextShape(batch.Schema.Text("c")));
        var error = Assert.Throws<ModelException>(() => transform.Apply(other));
        Assert.Equal(TransformDiagnostics.MissingValue, error.Code);
        Assert.Contains("missing: \"\"", error.Message, StringComparison.Ordinal);
    }
}
