namespace Mlops.Abstractions.Tests.Models;

public sealed class ModelReferenceTests
{
    [Theory]
    [InlineData("taxi-tips@production", "taxi-tips", "production", null)]
    [InlineData("a_b.C@x.y-z", "a_b.C", "x.y-z", null)]
    [InlineData("taxi-tips/3", "taxi-tips", null, 3)]
    [InlineData("taxi-tips/2147483647", "taxi-tips", null, int.MaxValue)]
    public void Parse_Reference_ReadsItAndWritesItAgain(string text, string model, string? alias, int? version)
    {
        var reference = ModelReference.Parse(text);

        Assert.Equal((model, alias, version), (reference.Model, reference.Alias, reference.Version));
        Assert.Equal(text, reference.ToString());
        if (version is { } number) Assert.Equal(reference, ModelReference.ToVersion(model, number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("taxi-tips")]
    [InlineData("@production")]
    [InlineData("taxi-tips@")]
    [InlineData("taxi-tips@a@b")]
    [InlineData("taxi tips@a")]
    [InlineData("taxi-tips/")]
    [InlineData("taxi-tips/0")]
    [InlineData("taxi-tips/-1")]
    [InlineData("taxi-tips/+1")]
    [InlineData("taxi-tips/ 1")]
    [InlineData("taxi-tips/2147483648")]
    [InlineData("taxi-tips/latest")]
    [InlineData("team/taxi-tips@production")]
    [InlineData("/3")]
    public void Parse_AnythingElse_SaysWhatIsExpected(string text)
    {
        var error = Assert.Throws<StoreException>(() => ModelReference.Parse(text));

        Assert.Equal(
            $"MLOPS2009: '{text}' does not name a version of a model. Expected 'name@alias' or 'name/version'. "
            + "Write for example 'taxi-tips@production' or 'taxi-tips/3'.",
            error.Message);
    }

    [Fact]
    public void ParseAlias_Version_IsRefused()
    {
        Assert.Equal("production", ModelReference.ParseAlias("taxi-tips@production").Alias);
        var error = Assert.Throws<StoreException>(() => ModelReference.ParseAlias("taxi-tips/3"));
        Assert.Equal(DiagnosticCodes.InvalidModelReference, error.Code);
        Assert.Contains("Expected 'name@alias'.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IsName_Bounds_Holds()
    {
        Assert.True(ModelReference.IsName(new string('a', 100)));
        Assert.False(ModelReference.IsName(new string('a', 101)));
        Assert.False(ModelReference.IsName(""));
        Assert.False(ModelReference.IsName("é"));
    }
}
