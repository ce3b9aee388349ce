using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mlops.Transform.Tests;

public sealed class PoisonedFitTests
{
    [Theory]
    [InlineData("Step<HoldoutSet<Row>> rows", "rows.Fit(t => t)", PoisonedFit.OnHoldout)]
    [InlineData("Step<Dataset<Row>> rows", "rows.Fit(t => t)", PoisonedFit.OnDataset)]
    [InlineData("HoldoutSet<Row> rows, TransformEstimator e", "e.FitAsync(rows)", PoisonedFit.OnHoldout)]
    [InlineData("Dataset<Row> rows, TransformEstimator e", "e.FitAsync(rows)", PoisonedFit.OnDataset)]
    public void Fit_OnRowsThatAreNoTrainingSet_DoesNotCompileAndSaysWhy(string parameters, string call, string message)
    {
        var error = Assert.Single(Compile(parameters, call));
        Assert.Equal("CS0619", error.Id);
        Assert.EndsWith($"is obsolete: '{message}'", error.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.StartsWith("MLOPS1001: ", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Step<TrainingSet<Row>> rows", "rows.Fit(t => t)")]
    [InlineData("TrainingSet<Row> rows, TransformEstimator e", "e.FitAsync(rows)")]
    public void Fit_OnTheTrainingSet_Compiles(string parameters, string call) => Assert.Empty(Compile(parameters, call));

    [Theory]
    [InlineData("TransformBuilder t, TextColumn c", "t.Standardize(c)", "CS1503")]
    [InlineData("TransformBuilder t, TimeColumn c", "t.Bucketize(c, 5)", "CS1503")]
    [InlineData("TransformBuilder t, TextColumn c", "t.Label(c)", "CS1503")]
    public void Operation_OnAWrongColumnType_DoesNotCompile(string parameters, string call, string id) =>
        Assert.Contains(Compile(parameters, call), e => e.Id == id);

    private static IEnumerable<Diagnostic> Compile(string parameters, string call)
    {
        var source = $"using Mlops; using Mlops.Transform; static class Snippet {{ static object Run({parameters}) => {call}; }}";
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(source)],
            trusted.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
    }
}
