using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Mlops.Generators;

/// <summary>Lists the components of the referenced assemblies.</summary>
internal static class ComponentsParser
{
    public static Parsed<ComponentsModel> Parse(Compilation compilation, bool? wanted, CancellationToken cancellationToken)
    {
        var isHost = compilation.Options.OutputKind is
            OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
        if (!(wanted ?? isHost) || compilation.GetTypeByMetadataName("Mlops.ComponentSet") is null) return new(null, default);
        var types = new SortedSet<string>(StringComparer.Ordinal);
        var problems = new List<DiagnosticInfo>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Append(compilation.Assembly))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var type in ComponentsOf(assembly))
            {
                if (CanCreate(type, compilation)) types.Add(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
                else problems.Add(new(Descriptors.BadComponent, null, assembly.Name, type.ToDisplayString()));
            }
        }
        return new(new ComponentsModel(new(types)), new(problems));
    }

    /// <summary>
    /// The MSBuild property <c>MlopsComponents</c>: true or false decides, otherwise only executables get the list.
    /// </summary>
    public static bool? WantedBy(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.MlopsComponents", out var text) && bool.TryParse(text, out var wanted) ? wanted : null;

    private static IEnumerable<INamedTypeSymbol> ComponentsOf(IAssemblySymbol assembly) => assembly.GetAttributes()
        .Where(a => a.AttributeClass?.ToDisplayString() == "Mlops.ProvidesComponentAttribute" && a.ConstructorArguments.Length == 1)
        .Select(a => a.ConstructorArguments[0].Value)
        .OfType<INamedTypeSymbol>();

    private static bool CanCreate(INamedTypeSymbol type, Compilation compilation) =>
        !type.IsAbstract && type.InstanceConstructors.Any(c =>
            c.Parameters.Length == 0 && compilation.IsSymbolAccessibleWithin(c, compilation.Assembly));
}
