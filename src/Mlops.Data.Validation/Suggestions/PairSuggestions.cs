namespace Mlops.Data.Validation;

/// <summary>Suggests rules between two columns of numbers or times that hold in every row.</summary>
internal static class PairSuggestions
{
    public static IEnumerable<Suggestion> Of(DataSchema schema, SuggestionPlan plan, SuggestionPass pass, SuggestionOptions options)
    {
        for (var i = 0; i < plan.Pairs.Count; i++)
        {
            var look = pass.Pairs[i];
            var (first, second) = (plan.Numbers[plan.Pairs[i].First], plan.Numbers[plan.Pairs[i].Second]);
            if (look.Rows < options.MinValues || look.Holding < look.Rows || look.Below == 0) continue;
            if (look.MixedHolding > options.MaxChance * look.Mixed) continue;
            if (!Has(schema, first) || !Has(schema, second)) continue;
            var rule = Rule(first, second);
            if (schema.Rules.RowRules.Any(r => r.Name == rule.Name || r.Holds.ToString() == rule.Holds.ToString())) continue;
            yield return new Suggestion(
                rule.Name,
                null,
                new SchemaFix($"Demand {rule.Name} in every row") { Rules = schema.Rules with { RowRules = [.. schema.Rules.RowRules, rule] } },
                new RuleEvidence(look.Rows, look.Holding, options.Level));
        }
    }

    private static bool Has(DataSchema schema, Field field) => schema.Find(field.Name) is var place and >= 0 && schema.Fields[place].Type == field.Type;

    private static RowRule Rule(Field first, Field second) => new(
        $"{first.Name} <= {second.Name}",
        first.Type.Kind == ColumnKind.Timestamp
            ? new TimeColumn(first.Name, first.Type) <= new TimeColumn(second.Name, second.Type)
            : new NumberColumn(first.Name, first.Type) <= new NumberColumn(second.Name, second.Type));
}
