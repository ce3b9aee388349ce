using System.Globalization;
using System.Text;

namespace Mlops.Data.Validation;

/// <summary>Compares what values look like with what the schema says that they mean.</summary>
internal static class SemanticCheck
{
    public static void Find(List<Anomaly> found, ColumnStatistics column, Field field, long rows, SemanticOptions? options)
    {
        if (field.Semantic is { } declared) FindChange(found, column, field, declared, rows, options ?? SemanticOptions.Default);
        // Who lists the values or writes a pattern has looked at them.
        else if (field.Domain is not (AllowedValues or BooleanTokens or TextRules { Pattern: not null })) FindPersonal(found, column, field, rows);
    }

    /// <summary>Warns of personal data in a column that does not say so; the field is null for a column that is not declared.</summary>
    public static void FindPersonal(List<Anomaly> found, ColumnStatistics column, Field? field, long rows)
    {
        if (column.Leaf.Semantic is not { IsPersonal: true } semantic) return;
        var example = semantic.Examples.Count == 0 ? "" : $", such as '{semantic.Examples[0]}'";
        found.Add(new Anomaly(
            ValidationDiagnostics.PersonalData, Severity.Warning, column.Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Column '{column.Name}' looks like personal data: a share of {semantic.Share:0.####} of its values are {semantic.Kind.Words()}{example}"),
            "personal data only where the schema says so",
            $"Keep the column out of the data, or declare it with the meaning {semantic.Kind} in the schema.")
        {
            Count = semantic.Count,
            Rows = rows,
            Actual = semantic.Kind.Words(),
            Fix = field is null ? null : new SchemaFix($"Expect {semantic.Kind.Words()} in '{field.Name}'")
            {
                Field = field with { Semantic = semantic.Kind },
            },
        });
    }

    private static void FindChange(
        List<Anomaly> found, ColumnStatistics column, Field field, SemanticKind declared, long rows, SemanticOptions options)
    {
        var values = column.Leaf;
        if (values.Semantic?.Kind == declared) return;
        var share = values.Type.Kind == ColumnKind.String ? ListedShare(values, declared, options.MinValues) : values.Semantic is null ? null : 0;
        if (share is not { } known || known >= options.MinShare) return;
        var instead = values.Semantic is { } other
            ? string.Create(CultureInfo.InvariantCulture, $"a share of {other.Share:0.####} are {other.Kind.Words()}")
            : string.Create(CultureInfo.InvariantCulture, $"of the values that are listed, a share of {known:0.####} are");
        found.Add(new Anomaly(
            ValidationDiagnostics.MeaningChanged, Severity.Warning, column.Name,
            $"Column '{column.Name}' does not hold {declared.Words()}: {instead}",
            string.Create(CultureInfo.InvariantCulture, $"{declared.Words()} in a share of at least {options.MinShare:0.####}"),
            "Look at what produces the column, or change its meaning in the schema.")
        {
            Rows = rows,
            Rule = column.Items is null && values.Type.Kind == ColumnKind.String ? new TextRule<NotOfKind>(new NotOfKind(declared)) : null,
            Actual = values.Semantic?.Kind.Words(),
            Fix = new SchemaFix($"Change what '{field.Name}' means to what is there") { Field = field with { Semantic = values.Semantic?.Kind } },
        });
    }

    /// <summary>The share of a kind among the most frequent values; null when these are too few to tell.</summary>
    private static double? ListedShare(ColumnStatistics column, SemanticKind kind, int leastValues)
    {
        var (total, ofKind) = (0L, 0L);
        foreach (var value in column.Values?.Top ?? [])
        {
            var utf8 = Encoding.UTF8.GetBytes(value.Value);
            if (Ascii7.Trim(utf8).IsEmpty) continue;
            total += value.Count;
            if (TextMeaning.Of(utf8).Is(kind)) ofKind += value.Count;
        }
        return total < leastValues ? null : (double)ofKind / total;
    }

    private readonly struct NotOfKind(SemanticKind kind) : ITextTest
    {
        public bool Breaks(ReadOnlySpan<byte> utf8) => !Ascii7.Trim(utf8).IsEmpty && !TextMeaning.Of(utf8).Is(kind);
    }
}
