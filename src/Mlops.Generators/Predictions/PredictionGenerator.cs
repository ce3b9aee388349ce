using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mlops.Generators;

/// <summary>Completes types marked with <c>[Prediction]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PredictionGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var predictions = context.SyntaxProvider
            .ForAttributeWithMetadataName("Mlops.PredictionAttribute", static (node, _) => node is TypeDeclarationSyntax, PredictionParser.Parse)
            .WithTrackingName("Predictions");
        context.RegisterSourceOutput(predictions, static (output, prediction) =>
        {
            foreach (var problem in prediction.Problems) output.ReportDiagnostic(problem.ToDiagnostic());
            if (prediction.Model is { } model) output.AddSource(model.Shape.HintName + ".Prediction.g.cs", PredictionEmitter.Emit(model));
        });
    }
}
