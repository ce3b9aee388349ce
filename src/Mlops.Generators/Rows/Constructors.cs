using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Mlops.Generators;

/// <summary>Finds the constructor that a row is created with.</summary>
internal static class Constructors
{
    /// <summary>
    /// The constructor with the most parameters that are all properties: for each parameter the place of its property.
    /// </summary>
    public static IReadOnlyList<int>? Find(INamedTypeSymbol type, List<IPropertySymbol> properties)
    {
        var usable = type.InstanceConstructors
            .Select(c => c.Parameters.Select(p => properties.FindIndex(q => Matches(p, q))).ToList())
            .Where(places => !places.Contains(-1) && places.Distinct().Count() == places.Count)
            .ToList();
        return usable.OrderByDescending(p => p.Count).FirstOrDefault();
    }

    /// <summary>The positional parameter behind a property of a record; null when it was declared in the body.</summary>
    public static IParameterSymbol? ParameterOf(INamedTypeSymbol type, IPropertySymbol property) => type.InstanceConstructors
        .SelectMany(c => c.Parameters)
        .FirstOrDefault(p => p.Name == property.Name && Matches(p, property));

    private static bool Matches(IParameterSymbol parameter, IPropertySymbol property) =>
        string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);
}
