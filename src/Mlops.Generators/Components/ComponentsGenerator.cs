using Microsoft.CodeAnalysis;

namespace Mlops.Generators;

/// <summary>
/// Writes <c>MlopsComponents.Referenced</c> into executables: what the referenced assemblies provide, without scanning at run
/// time.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ComponentsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var wanted = context.AnalyzerConfigOptionsProvider.Select(static (options, _) => ComponentsParser.WantedBy(options));
        var components = context.CompilationProvider.Combine(wanted)
            .Select(static (pair, cancellationToken) => ComponentsParser.Parse(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName("Components");
        context.RegisterSourceOutput(components, static (output, parsed) =>
        {
            foreach (var problem in parsed.Problems) output.ReportDiagnostic(problem.ToDiagnostic());
            if (parsed.Model is { } model) output.AddSource("Mlops.MlopsComponents.g.cs", Emit(model));
        });
    }

    // [Embedded] hides the class from friend assemblies, which have one of their own.
    private static string Emit(ComponentsModel model)
    {
        var code = new CodeWriter();
        code.Open("namespace Microsoft.CodeAnalysis");
        code.Line("[global::Microsoft.CodeAnalysis.Embedded]");
        code.Open("internal sealed partial class EmbeddedAttribute : global::System.Attribute");
        code.Close();
        code.Close();
        code.Line();
        code.Open("namespace Mlops");
        code.Line("/// <summary>The components that the referenced assemblies provide.</summary>");
        code.Line("[global::Microsoft.CodeAnalysis.Embedded]");
        code.Open("internal static class MlopsComponents");
        code.Line("/// <summary>All of them, in ordinal order of their class names.</summary>");
        code.Line("public static global::Mlops.ComponentSet Referenced { get; } = new global::Mlops.ComponentSet(new global::Mlops.IArtifactComponent[]");
        code.Line("{");
        foreach (var type in model.Types) code.Line($"    new {type}(),");
        code.Line("});");
        code.Close();
        code.Close();
        return code.ToString();
    }
}
