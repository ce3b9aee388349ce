using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>
/// Finds texts that stand for booleans or integers, by the rules of <c>infer_schema</c>: at most two different texts, each a word for
/// true or false; or every text an integer of 64 bits.
/// </summary>
internal static class TextKindInference
{
    /// <summary>What every text of an inferred column of integers matches.</summary>
    public const string IntegerPattern = "[+-]?[0-9]{1,19}";

    // The words of TFDV as pairs, but for its empty text: that is a missing value here.
    private static readonly (string True, string False)[] Pairs = [("true", "false"), ("TRUE", "FALSE"), ("set", "clear"), ("SET", "CLEAR"), ("1", "0")];

    /// <summary>The rule; null when the texts are neither, or not all of them are known.</summary>
    public static Domain? Of(ColumnStatistics column, InferenceOptions options)
    {
        if (!options.InferTextKinds || column.Values is not { InvalidUtf8Count: 0, Distinct: > 0 } values) return null;
        Domain? found = values.IsComplete ? OfKnown([.. values.Top.Select(v => v.Value)]) : OfCounted(column);
        return found is null ? null : found with { MinMass = options.MinDomainMass };
    }

    private static Domain? OfKnown(string[] texts)
    {
        if (texts.Length <= 2 && texts.All(t => Pairs.Any(p => t == p.True || t == p.False)))
        {
            // A word that was not seen yet is expected: of a column that is true so far, the one for false.
            (string True, string False)[] used = [.. Pairs.Where(p => texts.Contains(p.True) || texts.Contains(p.False))];
            return new BooleanTokens([.. used.Select(p => p.True)], [.. used.Select(p => p.False)]);
        }
        return texts.All(IsInteger) ? new TextRules { Pattern = IntegerPattern } : null;
    }

    /// <summary>Where there are too many texts to list, their meaning was found from all of them while they were kept.</summary>
    private static TextRules? OfCounted(ColumnStatistics column) =>
        column.Semantic is { Kind: SemanticKind.Integer, IsExact: true } meaning && meaning.Count == column.Count
            ? new TextRules { Pattern = IntegerPattern }
            : null;

    private static bool IsInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
