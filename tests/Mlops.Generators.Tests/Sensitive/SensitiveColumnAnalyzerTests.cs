using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Mlops.Transform;

namespace Mlops.Generators.Tests.Sensitive;

/// <summary>What a sensitive column of a row may be used for is decided when the code is compiled.</summary>
public sealed class SensitiveColumnAnalyzerTests
{
    private const string Rows = "[DataRow] public partial record Customer([property: Sensitive] string? Email, [property: Sensitive] int? Age, "
        + "[property: Sensitive] DateTime Born, [property: Sensitive] bool IsIll, string City, double Fare);\n";

    [Theory]
    [InlineData("t.OneHot(c.Email, maxSize: 10)", "c.Email", "OneHot")]
    [InlineData("t.Hash(c.Age, 10)", "c.Age", "Hash")]
    [InlineData("t.IsMissing(c.IsIll)", "c.IsIll", "IsMissing")]
    [InlineData("t.OneHot(column: c.Email, maxSize: 10)", "c.Email", "OneHot")]
    [InlineData("t.Standardize(c.Fare).OneHot((IColumn)c.Email, 10)", "c.Email", "OneHot")]
    [InlineData("t.Twice(new IColumn[] { c.City, c.Email })", "c.Email", "Twice")]
    public async Task Analyze_AnOperationOfAnyColumnOnASensitiveOne_IsRefusedByOurSentence(string call, string column, string operation)
    {
        var problem = Assert.Single(await AnalyzeAsync(call));
        Assert.Equal("MLOPS1016", problem.Id);
        Assert.Equal(DiagnosticSeverity.Error, problem.Severity);
        Assert.Equal(
            $"Column '{column}' is sensitive, and {operation} makes features of it as it is. Protect it first with Mask, KeyedHash or Generalize, or leave it out.",
            problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Empty(Compile(call).Errors);
    }

    [Theory]
    [InlineData("t.Standardize(c.Age)")]
    [InlineData("t.Compute(c.Age, \"age\")")]
    [InlineData("t.Label(c.Age)")]
    [InlineData("t.Label(c.Age > 18)")]
    [InlineData("t.Label(18 <= c.Age)")]
    [InlineData("t.Label(c.Age == c.Age)")]
    [InlineData("t.Label(c.Age > c.Fare)")]
    [InlineData("t.Label(c.Fare > c.Age)")]
    [InlineData("t.Label(c.Email == \"a@b.example\")")]
    [InlineData("t.Label(\"a@b.example\" != c.Email)")]
    [InlineData("t.Label(c.Email == c.City)")]
    [InlineData("t.Label(c.Born < new DateTime(2000, 1, 1))")]
    [InlineData("t.Label(c.IsIll & c.Fare > 3.0)")]
    [InlineData("t.Label(c.Fare > 3.0 | c.IsIll)")]
    [InlineData("t.Label(!c.IsIll)")]
    [InlineData("t.Compute(c.Age / 2, \"half\")")]
    [InlineData("t.Compute(1.5 + c.Age, \"more\")")]
    [InlineData("t.Compute(-c.Age, \"less\")")]
    public void Compile_AnOperationOfOneTypeOnASensitiveColumn_IsRefusedByTheCompiler(string call)
    {
        var error = Assert.Single(Compile(call).Errors);
        Assert.Equal("CS0619", error.Id);
        Assert.Contains("MLOPS1016: The column is sensitive.", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t.Mask(c.Email, out var masked, keepLast: 4).OneHot(masked, 10)")]
    [InlineData("t.KeyedHash(c.Email, \"customers\", out var code).Hash(code, 10)")]
    [InlineData("t.KeyedHash(c.IsIll, \"customers\", out var code).Hash(code, 10)")]
    [InlineData("t.Generalize(c.Age, 10, out var decade).OneHot(c.City, 3).Standardize(decade)")]
    [InlineData("t.Generalize(c.Born, Mlops.Transform.TimeGrain.Year, out var year).IsMissing(year)")]
    [InlineData("t.Label(c.Age.Unprotected() > 18).OneHot(c.City, 10)")]
    [InlineData("t.Standardize(c.Fare)")]
    public async Task Analyze_AProtectedColumnOrAnother_IsAccepted(string call)
    {
        Assert.Empty(await AnalyzeAsync(call));
        Assert.Empty(Compile(call).Errors);
    }

    [Fact]
    public async Task Analyze_OutsideOfATransform_TakesSensitiveColumns() =>
        Assert.Empty(await AnalyzeAsync("t", "static IColumn Key(Customer.TypedColumns c) => Of(c.Email); static IColumn Of(IColumn c) => c;"));

    [Fact]
    public void Generate_ASensitiveProperty_MarksTheFieldAndTheHandle()
    {
        var compiled = Compiled.From(Rows);
        Assert.Empty(compiled.Diagnostics);
        Assert.Contains("\"email\", global::Mlops.ColumnType.String, true) { IsSensitive = true }", compiled.Generated, StringComparison.Ordinal);
        Assert.Contains("\"city\", global::Mlops.ColumnType.String, false),", compiled.Generated, StringComparison.Ordinal);
        Assert.Contains("SensitiveTextColumn Email", compiled.Generated, StringComparison.Ordinal);
        Assert.Contains("SensitiveNumberColumn Age", compiled.Generated, StringComparison.Ordinal);
        Assert.Contains("SensitiveTimeColumn Born", compiled.Generated, StringComparison.Ordinal);
        Assert.Contains("SensitiveColumn IsIll", compiled.Generated, StringComparison.Ordinal);
        Assert.Contains("Mlops.TextColumn City", compiled.Generated, StringComparison.Ordinal);
    }

    private static Compiled Compile(string call, string more = "") => Compiled.From(
        Rows + $"public static class Snippet {{ public static object Run(Mlops.Transform.TransformBuilder t, Customer.TypedColumns c) => {call}; {more}\n"
        + "public static Mlops.Transform.TransformBuilder Twice(this Mlops.Transform.TransformBuilder t, IReadOnlyList<IColumn> columns) => t; }",
        more: [MetadataReference.CreateFromFile(typeof(TransformBuilder).Assembly.Location)]);

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string call, string more = "") =>
        await Compile(call, more).Output.WithAnalyzers([new SensitiveColumnAnalyzer()]).GetAnalyzerDiagnosticsAsync();
}
