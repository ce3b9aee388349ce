using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mlops.Generators;

/// <summary>
/// The type that is completed: its namespace and the headers of the type and of those around it, outermost first.
/// </summary>
internal sealed record TypeShape(string Namespace, EquatableArray<string> Headers, string Name, string HintName)
{
    public static TypeShape Of(INamedTypeSymbol type)
    {
        var chain = new List<INamedTypeSymbol>();
        for (var t = type; t is not null; t = t.ContainingType) chain.Insert(0, t);
        var space = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
        // A keyword as a name is written with '@', which a file name may not have.
        var hint = (space.Length > 0 ? space.Replace("@", "") + "." : "") + string.Join(".", chain.Select(t => t.MetadataName.Replace('`', '-')));
        return new TypeShape(space, new(chain.Select(t => $"partial {Keyword(t)} {NameOf(t)}")), NameOf(type), hint);
    }

    /// <summary>Opens the namespace and the types; <paramref name="interfaces"/> goes to the innermost.</summary>
    public void Open(CodeWriter code, string interfaces)
    {
        if (Namespace.Length > 0) code.Open($"namespace {Namespace}");
        for (var i = 0; i < Headers.Count; i++) code.Open(Headers[i] + (i == Headers.Count - 1 ? $" : {interfaces}" : ""));
    }

    public void Close(CodeWriter code)
    {
        for (var i = 0; i < Headers.Count; i++) code.Close();
        if (Namespace.Length > 0) code.Close();
    }

    /// <summary>Says what keeps the type from being completed: it, or one around it, is not partial.</summary>
    public static DiagnosticInfo? FindNotPartial(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            var syntax = (TypeDeclarationSyntax)t.DeclaringSyntaxReferences[0].GetSyntax();
            if (syntax.Modifiers.Any(m => m.Text == "partial")) continue;
            return ReferenceEquals(t, type)
                ? new DiagnosticInfo(Descriptors.NotPartial, syntax.Identifier.GetLocation(), type.Name)
                : new DiagnosticInfo(Descriptors.ContainerNotPartial, syntax.Identifier.GetLocation(), type.Name, t.Name);
        }
        return null;
    }

    private static string Keyword(INamedTypeSymbol type) => (type.IsRecord, type.TypeKind) switch
    {
        (true, TypeKind.Struct) => "record struct",
        (true, _) => "record",
        (_, TypeKind.Struct) => "struct",
        (_, TypeKind.Interface) => "interface",
        _ => "class",
    };

    private static string NameOf(INamedTypeSymbol type) =>
        CodeWriter.Identifier(type.Name) + (type.TypeParameters.Length == 0 ? "" : $"<{string.Join(", ", type.TypeParameters.Select(p => p.Name))}>");
}
