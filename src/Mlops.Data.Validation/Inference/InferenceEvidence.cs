using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>Says of each inferred rule what speaks for it.</summary>
internal static class InferenceEvidence
{
    public static IEnumerable<InferredRule> Of(ColumnStatistics column, Field field, double level)
    {
        var (count, rows) = (column.Count, column.Count + column.Missing);
        if (count > 0)
            yield return new InferredRule(
                field.Name, "type", field.Type.ToString(), new(count, count, level), $"all {Words.Plural(count, "value")} are of it");
        if (field.Presence is { } presence && (!field.IsNullable || presence.MinFraction > 0))
            yield return new InferredRule(
                field.Name, "presence", $"a value in at least a share of {Words.Share(presence.MinFraction)} of the rows", new(rows, count, level),
                $"{count.ToString(CultureInfo.InvariantCulture)} of {Words.Plural(rows, "row")} have one");
        if (field.ItemCount is { } items)
            yield return new InferredRule(
                field.Name, "itemCount", items.ToString(), new(count, count, level),
                string.Create(CultureInfo.InvariantCulture, $"lists have {column.Lengths?.Min} to {column.Lengths?.Max} items"));
        if (field.IsCategorical)
            yield return new InferredRule(
                field.Name, "categorical", "numbers that stand for categories", new(count, count, level),
                $"{Words.Plural(column.Numbers?.Distinct ?? 0, "different value")} in {Words.Plural(count, "row")}");
        if (field.Semantic is { } kind && (column.Semantic ?? column.Items?.Semantic) is { } found && found.Kind == kind)
            yield return new InferredRule(
                field.Name, "semantic", kind.Words(), SemanticInference.Evidence(found, level),
                (found.Format is { } format ? $"written as {format}" : "by the form of the values")
                    + (found.Examples.Count == 0 ? "" : $", such as '{found.Examples[0]}'")
                    + (found.IsPersonal ? "; personal data" : ""));
        if (field.Domain is { } domain) yield return Domain(column, field.Name, domain, level);
    }

    private static InferredRule Domain(ColumnStatistics column, string name, Domain domain, double level)
    {
        var count = column.Count;
        if (domain is AllowedValues { Values: var values } && column.Values is { } seen)
        {
            // Good and Turing: the chance that the next value is new is about the share of values that occurred once.
            var once = seen.Top.Count(v => v.Count == 1);
            return new InferredRule(
                name, "values", domain.ToString()!, new(count, count - once, level),
                $"{Words.Plural(values.Count, "different value")}, of which {once.ToString(CultureInfo.InvariantCulture)} occurred once");
        }
        var (rule, reason) = domain switch
        {
            NumberRange => ("range", $"values from {Words.Number(column.Numbers?.Min ?? double.NaN)} to {Words.Number(column.Numbers?.Max ?? double.NaN)}"),
            BooleanTokens => ("booleanTexts", $"{Words.Plural(column.Values?.Distinct ?? 0, "different text")}, each a word for true or false"),
            TextRules { Pattern: TextKindInference.IntegerPattern } => ("integerTexts", $"all of {Words.Plural(column.Values?.Distinct ?? 0, "different text")} are integers"),
            TimeRange => ("times", "the earliest and the latest time"),
            _ => ("text", string.Create(CultureInfo.InvariantCulture, $"texts of {column.Values?.MinLength} to {column.Values?.MaxLength} bytes")),
        };
        return new InferredRule(name, rule, domain.ToString()!, new(count, count, level), reason);
    }
}
