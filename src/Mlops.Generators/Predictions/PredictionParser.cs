using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Mlops.Generators;

/// <summary>Reads the parameters of a prediction from its declaration.</summary>
internal static class PredictionParser
{
    private const string Label = "Label";

    private static readonly string[] Scores = ["Score", "Probability", "Value"];

    public static Parsed<PredictionModel> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        if (TypeShape.FindNotPartial(type) is { } notPartial) return new(null, new([notPartial]));
        cancellationToken.ThrowIfCancellationRequested();
        var constructor = type.InstanceConstructors
            .Where(c => !c.Parameters.Any(p => SymbolEqualityComparer.Default.Equals(p.Type, type)))
            .OrderByDescending(c => c.Parameters.Length)
            .FirstOrDefault();
        if (constructor is null || constructor.Parameters.Length == 0)
            return new(null, new([new DiagnosticInfo(Descriptors.NoOutputs, type.Locations[0], type.Name)]));

        var problems = constructor.Parameters.Select(Check).OfType<DiagnosticInfo>().ToList();
        if (problems.Count > 0) return new(null, new(problems));
        var parameters = constructor.Parameters
            .Select(p => new PredictionParameter(p.Name, p.Name == Label, p.Type.SpecialType == SpecialType.System_Single));
        return new(new PredictionModel(TypeShape.Of(type), new(parameters)), default);
    }

    private static DiagnosticInfo? Check(IParameterSymbol parameter)
    {
        var place = parameter.Locations.FirstOrDefault();
        var shown = parameter.Type.ToDisplayString();
        var special = parameter.Type.SpecialType;
        if (parameter.Name == Label)
            return special == SpecialType.System_Boolean ? null : new(Descriptors.WrongOutputType, place, parameter.Name, shown, "bool");
        if (!Scores.Contains(parameter.Name))
            return new(Descriptors.UnknownOutput, place, parameter.Name, Suggest(parameter.Name));
        return special is SpecialType.System_Double or SpecialType.System_Single
            ? null
            : new(Descriptors.WrongOutputType, place, parameter.Name, shown, "double or float");
    }

    private static string Suggest(string name)
    {
        var (nearest, distance) = Scores.Append(Label).Select(known => (known, Distance(name, known))).OrderBy(p => p.Item2).First();
        return distance <= Math.Max(2, Math.Max(name.Length, nearest.Length) / 3)
            ? $"Did you mean '{nearest}'?"
            : "Known are 'Score', 'Probability', 'Value' and 'Label'.";
    }

    // The rule of Mlops.NearestNames, which this project cannot reference.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + cost));
            }
        }
        return row[b.Length];
    }
}
