using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mlops.Generators.Tests.Rows;

public class DataRowGeneratorTests
{
    [Theory]
    [InlineData("[DataRow] public partial record Trip(double Fare, string? Company);")]
    [InlineData("[DataRow] public partial record struct Trip(double Fare, string? Company);")]
    [InlineData("[DataRow] public readonly partial record struct Trip(double Fare, string? Company);")]
    [InlineData("[DataRow] internal sealed partial class Trip { public double Fare { get; set; } public string? Company { get; init; } }")]
    [InlineData("[DataRow] partial struct Trip { public double Fare { get; private set; } public string? Company { get; init; } }")]
    [InlineData("[DataRow] partial class Trip { public Trip(double fare) => Fare = fare; public double Fare { get; init; } public string? Company { get; init; } }")]
    [InlineData("public partial class Outer { public partial record struct Inner { [DataRow] public partial record Trip(double Fare, string? Company); } }")]
    [InlineData("namespace A.B { [DataRow] public partial record Trip(double Fare) { public string? Company { get; init; } } }")]
    [InlineData("[DataRow] public partial record Trip<T>(double Fare, string? Company) where T : class;")]
    [InlineData("public abstract record Ride { public double Fare { get; init; } } [DataRow] public partial record Trip(string? Company) : Ride;")]
    public void Generate_EveryShapeOfType_CompilesWithoutWarnings(string source)
    {
        var compiled = Compiled.From(source);
        Assert.Empty(compiled.Diagnostics);
        Assert.Empty(compiled.Errors);
        Assert.Contains("\"fare\", global::Mlops.ColumnType.Float64, false", compiled.Generated, StringComparison.Ordinal);
        Assert.Contains("\"company\", global::Mlops.ColumnType.String, true", compiled.Generated, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bool", "Boolean", "BooleanColumn")]
    [InlineData("int?", "Int32", "NumberColumn")]
    [InlineData("long", "Int64", "NumberColumn")]
    [InlineData("float", "Float32", "NumberColumn")]
    [InlineData("double?", "Float64", "NumberColumn")]
    [InlineData("string", "String", "TextColumn")]
    [InlineData("DateTime?", "Timestamp", "TimeColumn")]
    [InlineData("DateTimeOffset", "Timestamp", "TimeColumn")]
    [InlineData("byte[]", "Bytes", "BytesColumn")]
    [InlineData("byte[]?", "Bytes", "BytesColumn")]
    [InlineData("string[]", "List(global::Mlops.ColumnType.String)", "ListColumn")]
    [InlineData("IReadOnlyList<int?>?", "List(global::Mlops.ColumnType.Int32)", "ListColumn")]
    [InlineData("List<DateTimeOffset?>", "List(global::Mlops.ColumnType.Timestamp)", "ListColumn")]
    [InlineData("ImmutableArray<bool>?", "List(global::Mlops.ColumnType.Boolean)", "ListColumn")]
    public void Generate_EveryTypeOfProperty_HasItsColumnTypeAndHandle(string type, string column, string handle)
    {
        var compiled = Compiled.From($"[DataRow] public partial record Trip({type} Cell, int @class);");
        Assert.Empty(compiled.Diagnostics);
        Assert.Empty(compiled.Errors);
        Assert.Contains($"\"cell\", global::Mlops.ColumnType.{column}, {(type.EndsWith('?') ? "true" : "false")}", compiled.Generated, StringComparison.Ordinal);
        Assert.Contains($"global::Mlops.{handle} Cell", compiled.Generated, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[DataRow] public record Trip(int A);", "MLOPS1002", "Trip")]
    [InlineData("public class Outer { [DataRow] public partial record Trip(int A); }", "MLOPS1003", "Outer")]
    [InlineData("[DataRow] public partial record Trip(int A, decimal Fare);", "MLOPS1004", "Fare")]
    [InlineData("[DataRow] public partial record Trip(int[][] Fare);", "MLOPS1004", "Fare")]
    [InlineData("[DataRow] public partial record Trip(byte[][] Fare);", "MLOPS1004", "Fare")]
    [InlineData("[DataRow] public partial record Trip(int Fare, int fare);", "MLOPS1005", "fare")]
    [InlineData("[DataRow] public partial record Trip([ColumnName(\"\")] int Fare);", "MLOPS1005", "Fare")]
    [InlineData("[DataRow] public partial record Trip;", "MLOPS1006", "Trip")]
    [InlineData("[DataRow] public partial record Trip([VectorLength(3)] string[] Fare);", "MLOPS1007", "Fare")]
    [InlineData("[DataRow] public partial record Trip([VectorLength(3)] int Fare);", "MLOPS1007", "Fare")]
    [InlineData("[DataRow] public partial record Trip([VectorLength(0)] int[] Fare);", "MLOPS1008", "Fare")]
    [InlineData("[DataRow] public partial record Trip { public int Fare { get; } }", "MLOPS1009", "Fare")]
    [InlineData("[DataRow] public partial record Trip { [ColumnName(\"x\")] public int Fare => 1; }", "MLOPS1009", "Fare")]
    [InlineData("[DataRow] public partial class Trip { public Trip(string x) { } public int Fare { get; init; } }", "MLOPS1010", "Trip")]
    [InlineData("[DataRow] public partial record Trip(int Columns);", "MLOPS1011", "Columns")]
    public void Generate_Mistake_IsReportedAtItsPlace(string source, string code, string place)
    {
        var compiled = Compiled.From(source);
        var diagnostic = Assert.Single(compiled.Diagnostics);
        Assert.Equal(code, diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(place, compiled.TextAt(diagnostic));
        Assert.Equal("Row.cs", diagnostic.Location.GetLineSpan().Path);
        Assert.Empty(compiled.Result.GeneratedTrees);
    }

    [Fact]
    public void Generate_TwoProblems_ReportsBoth() => Assert.Equal(
        ["MLOPS1004", "MLOPS1008"],
        Compiled.From("[DataRow] public partial record Trip(decimal A, [VectorLength(-1)] int[] B);").Diagnostics.Select(d => d.Id));

    [Fact]
    public void Generate_Naming_AppliesToTheRow()
    {
        Assert.Contains("\"tripMiles\"", Compiled.From("[DataRow(Naming = ColumnNaming.CamelCase)] public partial record Trip(int TripMiles);").Generated, StringComparison.Ordinal);
        Assert.Contains("\"TripMiles\"", Compiled.From("[DataRow(Naming = ColumnNaming.AsDeclared)] public partial record Trip(int TripMiles);").Generated, StringComparison.Ordinal);
        Assert.Contains("\"a \\\"b\\\"\"", Compiled.From("[DataRow] public partial record Trip([property: ColumnName(\"a \\\"b\\\"\")] int TripMiles);").Generated, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_AfterAnEditElsewhere_IsCached()
    {
        var first = Compiled.From("[DataRow] public partial record Trip(int Fare); [Prediction] public partial record struct Tip(double Score);", OutputKind.ConsoleApplication);
        var edited = first.Then(first.Input.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other;", new CSharpParseOptions(LanguageVersion.Preview))));
        foreach (var step in new[] { "Rows", "Predictions", "Components" })
        {
            var runs = edited.Result.Results.SelectMany(r => r.TrackedSteps.TryGetValue(step, out var found) ? found : []);
            var reasons = runs.SelectMany(r => r.Outputs).Select(o => o.Reason).ToList();
            Assert.NotEmpty(reasons);
            Assert.All(reasons, r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {r}"));
        }
    }

    [Fact]
    public void Generate_AfterAnEditOfTheRow_IsNew()
    {
        var first = Compiled.From("[DataRow] public partial record Trip(int Fare);");
        var tree = first.Input.SyntaxTrees.Single();
        var changed = tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(tree.ToString().Replace("Fare", "Tips", StringComparison.Ordinal)));
        Assert.Contains("\"tips\"", first.Then(first.Input.ReplaceSyntaxTree(tree, changed)).Generated, StringComparison.Ordinal);
    }
}
