using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mlops.Generators;

/// <summary>Completes types marked with <c>[DataRow]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DataRowGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var rows = context.SyntaxProvider
            .ForAttributeWithMetadataName("Mlops.DataRowAttribute", static (node, _) => node is TypeDeclarationSyntax, RowParser.Parse)
            .WithTrackingName("Rows");
        context.RegisterSourceOutput(rows, static (output, row) =>
        {
            foreach (var problem in row.Problems) output.ReportDiagnostic(problem.ToDiagnostic());
            if (row.Model is { } model) output.AddSource(model.Shape.HintName + ".DataRow.g.cs", RowEmitter.Emit(model));
        });
    }
}
