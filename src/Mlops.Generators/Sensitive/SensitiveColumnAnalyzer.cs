using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Mlops.Generators;

/// <summary>
/// Finds sensitive columns that are given to an operation of a transform as if they were any column. Where an operation takes a column
/// of one type, the compiler refuses by itself; this is for those that take a column of any type, alone or in a list.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveColumnAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.UnprotectedColumn);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var sensitive = start.Compilation.GetTypeByMetadataName("Mlops.SensitiveColumn");
            var column = start.Compilation.GetTypeByMetadataName("Mlops.IColumn");
            var builder = start.Compilation.GetTypeByMetadataName("Mlops.Transform.TransformBuilder");
            if (sensitive is null || column is null || builder is null) return;
            start.RegisterOperationAction(operation => Check(operation, sensitive, column, builder), OperationKind.Conversion);
        });
    }

    private static void Check(OperationAnalysisContext context, INamedTypeSymbol sensitive, INamedTypeSymbol column, INamedTypeSymbol builder)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (!Is(conversion.Type, column) || !IsOrDerives(conversion.Operand.Type, sensitive)) return;
        if (CallOf(conversion) is not { } call || !TakesBuilder(call, builder)) return;
        var syntax = conversion.Operand.Syntax;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.UnprotectedColumn, syntax.GetLocation(), syntax.ToString(), call.TargetMethod.Name));
    }

    /// <summary>The nearest call of which the column is an argument, or an item of one.</summary>
    private static IInvocationOperation? CallOf(IOperation operation)
    {
        for (var above = operation.Parent; above is not null and not IAnonymousFunctionOperation; above = above.Parent)
            if (above is IInvocationOperation call) return call;
        return null;
    }

    /// <summary>A method of the builder, or one that extends it.</summary>
    private static bool TakesBuilder(IInvocationOperation call, INamedTypeSymbol builder) =>
        Is(call.TargetMethod.ContainingType, builder)
        || (call.TargetMethod.IsExtensionMethod && Is(call.TargetMethod.Parameters[0].Type, builder));

    private static bool IsOrDerives(ITypeSymbol? type, INamedTypeSymbol from)
    {
        for (var t = type; t is not null; t = t.BaseType)
            if (Is(t, from)) return true;
        return false;
    }

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol other) => SymbolEqualityComparer.Default.Equals(type, other);
}
