namespace Mlops.Serving.Tests;

public sealed class ModelReferenceTests
{
    [Theory]
    [InlineData("taxi-tips@production", "taxi-tips", "production", null)]
    [InlineData("team/taxi-tips@production", "team/taxi-tips", "production", null)]
    [InlineData("taxi-tips/3", "taxi-tips", null, 3)]
    [InlineData("team/taxi-tips/12", "team/taxi-tips", null, 12)]
    public void Parse_Reference_ReadsItAndWritesItAgain(string text, string model, string? alias, int? version)
    {
        var reference = ModelReference.Parse(text);
        Assert.Equal((model, alias, version), (reference.Model, reference.Alias, reference.Version));
        Assert.Equal(text, reference.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("taxi-tips")]
    [InlineData("@production")]
    [InlineData("taxi-tips@")]
    [InlineData("taxi-tips/")]
    [InlineData("taxi-tips/0")]
    [InlineData("taxi-tips/-1")]
    [InlineData("taxi-tips/latest")]
    [InlineData("/3")]
    public void Parse_AnythingElse_SaysWhatIsExpected(string text)
    {
        var error = Assert.Throws<ServingException>(() => ModelReference.Parse(text));
        Assert.Equal(ServingDiagnostics.InvalidReference, error.Code);
        Assert.Contains("'name@alias' or 'name/version'", error.Message, StringComparison.Ordinal);
    }
}
