namespace Mlops.Abstractions.Tests.Errors;

public class ProblemTests
{
    [Fact]
    public void ToString_WithAllParts_IsOneLine() => Assert.Equal(
        "MLOPS2001: Column 'x' is not in the schema (label). Expected a name. Rename it.",
        new Problem("MLOPS2001", "Column 'x' is not in the schema", "label", "a name", "Rename it.").ToString());

    [Fact]
    public void ToString_WithoutThem_HasNoGaps() => Assert.Equal("MLOPS2001: Bad.", new Problem("MLOPS2001", "Bad").ToString());

    [Fact]
    public void Exception_CarriesProblemCodeLinkAndCause()
    {
        var cause = new InvalidOperationException("cause");
        var error = new DataException(new Problem("MLOPS2105", "Bad row"), cause);
        Assert.Equal("MLOPS2105", error.Code);
        Assert.Equal("MLOPS2105: Bad row.", error.Message);
        Assert.Equal("docs/diagnostics/MLOPS2105.md", error.HelpLink);
        Assert.Same(cause, error.InnerException);
        Assert.Throws<ArgumentNullException>(() => new DataException(null!));
    }

    [Fact]
    public void DiagnosticCodes_EachHasItsPage()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mlops.Sdk.sln"))) folder = folder.Parent!;
        var codes = typeof(DiagnosticCodes).GetFields().Select(f => (string)f.GetRawConstantValue()!).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.All(codes, c => Assert.StartsWith($"# {c}", File.ReadAllText(Path.Combine(folder.FullName, "docs", "diagnostics", c + ".md")), StringComparison.Ordinal));
    }
}
