using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Mlops.Generators;

/// <summary>Reads the columns of a row from its declaration.</summary>
internal static class RowParser
{
    private static readonly string[] Reserved = ["Schema", "Columns", "Append", "Read", "TypedColumns"];

    public static Parsed<RowModel> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        if (TypeShape.FindNotPartial(type) is { } notPartial) return new(null, new([notPartial]));

        var naming = NamingOf(context.Attributes[0]);
        var problems = new List<DiagnosticInfo>();
        var properties = new List<(IPropertySymbol Symbol, RowProperty Column)>();
        var columns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in Candidates(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ParseProperty(property, type, naming, columns, problems) is { } column) properties.Add((property, column));
        }
        var place = type.Locations[0];
        if (properties.Count == 0 && problems.Count == 0) problems.Add(new(Descriptors.NoColumns, place, type.Name));
        if (problems.Count > 0) return new(null, new(problems));

        var constructor = Constructors.Find(type, properties.ConvertAll(p => p.Symbol));
        return constructor is null
            ? new(null, new([new DiagnosticInfo(Descriptors.NoConstructor, place, type.Name)]))
            : new(new RowModel(TypeShape.Of(type), new(properties.Select(p => p.Column)), new(constructor)), default);
    }

    private static ColumnNamingStyle NamingOf(AttributeData attribute)
    {
        var given = attribute.NamedArguments.FirstOrDefault(a => a.Key == "Naming").Value;
        return given.Value is int naming ? (ColumnNamingStyle)naming : ColumnNamingStyle.SnakeCase;
    }

    /// <summary>Public instance properties, those of base types first, each name once.</summary>
    private static IEnumerable<IPropertySymbol> Candidates(INamedTypeSymbol type)
    {
        var chain = new List<INamedTypeSymbol>();
        for (var t = type; t is not null && t.SpecialType == SpecialType.None; t = t.BaseType) chain.Insert(0, t);
        return chain
            .SelectMany(t => t.GetMembers().OfType<IPropertySymbol>())
            .Where(p => p is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, OverriddenProperty: null })
            .GroupBy(p => p.Name, StringComparer.Ordinal)
            .Select(g => g.Last());
    }

    private static RowProperty? ParseProperty(
        IPropertySymbol property, INamedTypeSymbol row, ColumnNamingStyle naming, HashSet<string> columns, List<DiagnosticInfo> problems)
    {
        var place = property.Locations.FirstOrDefault(l => l.IsInSource) ?? row.Locations[0];
        var name = AttributeOf(property, row, "Mlops.ColumnNameAttribute");
        var vector = AttributeOf(property, row, "Mlops.VectorLengthAttribute");
        var isSensitive = AttributeOf(property, row, "Mlops.SensitiveAttribute") is not null;
        if (property.SetMethod is null)
        {
            if (name is null && vector is null && !isSensitive && IsComputed(property)) return null;
            problems.Add(new(Descriptors.NotSettable, place, property.Name));
            return null;
        }
        var column = name is null ? Name(property.Name, naming) : name.ConstructorArguments[0].Value as string ?? "";
        if (Reserved.Contains(property.Name)) problems.Add(new(Descriptors.ReservedName, place, property.Name, CodeWriter.Literal(column)));
        if (column.Length == 0) problems.Add(new(Descriptors.BadColumnName, place, property.Name, column, "which has no name"));
        else if (!columns.Add(column)) problems.Add(new(Descriptors.BadColumnName, place, property.Name, column, "which another property makes too"));
        if (TypeOf(property, vector, place, problems) is not { } type) return null;
        return new RowProperty(property.Name, column, type, isSensitive);
    }

    private static CellType? TypeOf(IPropertySymbol property, AttributeData? vector, Location place, List<DiagnosticInfo> problems)
    {
        var shown = property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        var type = CellType.Of(property.Type);
        if (vector is null)
        {
            if (type is null) problems.Add(new(Descriptors.UnsupportedType, place, property.Name, shown));
            return type;
        }
        if (type is not { IsNumber: true } || type.Container == ContainerKind.None)
        {
            problems.Add(new(Descriptors.VectorOfWhat, place, property.Name, shown));
            return null;
        }
        var length = vector.ConstructorArguments[0].Value is int given ? given : 0;
        if (length >= 1) return type with { VectorLength = length };
        problems.Add(new(Descriptors.VectorLength, place, property.Name, $"{length}"));
        return null;
    }

    private static string Name(string property, ColumnNamingStyle naming) => naming switch
    {
        ColumnNamingStyle.AsDeclared => property,
        ColumnNamingStyle.CamelCase => ColumnNames.ToCamelCase(property),
        _ => ColumnNames.ToSnakeCase(property),
    };

    /// <summary>An attribute of the property, or of the positional parameter that declares it.</summary>
    private static AttributeData? AttributeOf(IPropertySymbol property, INamedTypeSymbol row, string name) =>
        property.GetAttributes()
            .Concat(Constructors.ParameterOf(row, property)?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty)
            .FirstOrDefault(a => a.AttributeClass?.ToDisplayString() == name);

    /// <summary>Without a field behind it: its value follows from other properties.</summary>
    private static bool IsComputed(IPropertySymbol property) =>
        !property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property));
}
