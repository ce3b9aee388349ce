using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mlops.Evaluation.Tests;

public sealed class PoisonedEvaluateTests
{
    [Fact]
    public void Evaluate_OnTheTrainingSet_DoesNotCompileAndSaysWhy()
    {
        var error = Assert.Single(Compile("Step<TrainingSet<Row>> rows"));
        Assert.Equal("CS0619", error.Id);
        Assert.EndsWith(
            "is obsolete: 'MLOPS1050: A model is evaluated on the holdout, not on the rows that it was trained on. Pass the second result of Split.'",
            error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_OnTheHoldout_Compiles() => Assert.Empty(Compile("Step<HoldoutSet<Row>> rows"));

    private static IEnumerable<Diagnostic> Compile(string parameter)
    {
        var source = $$"""
            using Mlops; using Mlops.Evaluation;
            static class Snippet
            {
                static object Run(Step<FittedModel<Row>> model, {{parameter}}) => model.Evaluate(rows, new[] { Metric.Auc });
            }
            """;
        var trusted = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(source)],
            trusted.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
    }
}
