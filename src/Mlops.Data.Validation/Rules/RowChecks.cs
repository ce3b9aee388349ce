using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>Compiles the rules of a schema that a single row can break. In the order of the schema: columns, then rules across them.</summary>
internal static class RowChecks
{
    /// <param name="schema">The rules, for one environment.</param>
    /// <param name="columns">The columns of the batches; a rule whose columns are not there is left out.</param>
    /// <param name="folder">Where the files of value sets are.</param>
    public static IReadOnlyList<RowCheck> Compile(DataSchema schema, DataSchema columns, string? folder)
    {
        var checks = new List<RowCheck>();
        foreach (var field in schema.Fields)
            if (columns.Find(field.Name) is var place and >= 0) AddColumn(checks, field, place, columns.Fields[place].Type);
        foreach (var reference in schema.Rules.References)
            if (columns.Find(reference.Column) >= 0) checks.Add(Refer(schema, columns, reference, folder));
        foreach (var rule in schema.Rules.RowRules)
            if (ExpressionPlan.ColumnsOf(rule.Holds).All(c => columns.Find(c.Name) is var p and >= 0 && columns.Fields[p].Type == c.Type))
                checks.Add(Hold(schema, columns, rule));
        foreach (var feature in schema.Rules.SparseFeatures)
            foreach (var index in feature.Indices) AddFeature(checks, columns, feature.Name, feature.Value, index);
        foreach (var feature in schema.Rules.WeightedFeatures) AddFeature(checks, columns, feature.Name, feature.Value, feature.Weight);
        return checks;
    }

    private static void AddColumn(List<RowCheck> checks, Field field, int place, ColumnType type)
    {
        if (!field.IsNullable)
            checks.Add(new RowCheck(
                ValidationDiagnostics.MissingValues, field.Name, new ColumnBatchRule(place, ColumnRule.Missing),
                $"column '{field.Name}' has no value", "a value in every row")
            { Place = place, IsInStatistics = true, IsOfPresence = true });
        if (type.Kind == ColumnKind.List) AddCounts(checks, field, place, type);
        if (field.Domain is null || Rule(field.Domain) is not var (code, rule, breach)) return;
        checks.Add(new RowCheck(code, field.Name, new ColumnBatchRule(place, Within(rule, type.Depth)), $"column '{field.Name}' {breach}",
            field.Domain.ToString() ?? "")
        {
            Place = place,
            MinShare = field.Domain.MinMass,
            IsInStatistics = ColumnCheck.Decides(field.Domain, type),
            Fix = share => new SchemaFix($"Lower the share of values of '{field.Name}' that must be in the domain to {Words.Share(Left(share))}")
            {
                Field = field with { Domain = field.Domain with { MinMass = Left(share) } },
            },
        });
    }

    /// <summary>One check for each nest level that has a rule.</summary>
    private static void AddCounts(List<RowCheck> checks, Field field, int place, ColumnType type)
    {
        var level = 0;
        for (var count = field.ItemCount; count is not null && level < type.Depth; count = count.Inner, level++)
        {
            if (count is { Min: null, Max: null }) continue;
            var where = level == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" in a list at nest level {level + 1}");
            var rule = Within(new ItemCountRule(count.Min ?? 0, count.Max ?? long.MaxValue), level);
            var without = Without(field.ItemCount!, level);
            checks.Add(new RowCheck(
                ValidationDiagnostics.ItemCount, field.Name, new ColumnBatchRule(place, rule),
                $"column '{field.Name}' has too few or too many items{where}", count.Bounds)
            { Place = place, Fix = _ => new($"Accept any number of items in '{field.Name}'{where}") { Field = field with { ItemCount = without } } });
        }
    }

    /// <summary>The rule for the items of lists, as many levels deep.</summary>
    private static ColumnRule Within(ColumnRule rule, int depth)
    {
        for (; depth > 0; depth--) rule = new ItemsRule(rule);
        return rule;
    }

    /// <summary>The counts without the bounds of one level; null when nothing is left.</summary>
    private static ItemCount? Without(ItemCount count, int level)
    {
        var inner = level == 0 || count.Inner is null ? count.Inner : Without(count.Inner, level - 1);
        var left = (level == 0 ? new ItemCount() : count) with { Inner = inner };
        return left == new ItemCount() ? null : left;
    }

    // Rounded down, so that the share that was measured passes.
    private static double Left(double broken) => Math.Max(0, Math.Floor((1 - broken) * 10_000) / 10_000);

    private static (string Code, ColumnRule Rule, string Breach)? Rule(Domain domain) => domain switch
    {
        NumberRange range => (ValidationDiagnostics.OutOfRange, ColumnRule.Outside(range), "is out of range"),
        IntegerRange range => (
            ValidationDiagnostics.OutOfRange, new IntegerBoundsRule(range.Min ?? long.MinValue, range.Max ?? long.MaxValue), "is out of range"),
        TimeRange range => (ValidationDiagnostics.TimeOutOfRange, new IntegerBoundsRule(range.MinMicroseconds, range.MaxMicroseconds), "is out of range"),
        AllowedValues allowed => (ValidationDiagnostics.UnexpectedValues, ColumnRule.NotAmong(allowed.Values), "is not an allowed value"),
        BooleanTokens tokens => (ValidationDiagnostics.NotBoolean, ColumnRule.NotAmong(tokens.True.Concat(tokens.False)), "is neither true nor false"),
        ByteLength length => (ValidationDiagnostics.ByteLength, new ByteLengthRule(length), "has too few or too many bytes"),
        TextRules text => (ValidationDiagnostics.TextRule, new TextRule<TextRulesTest>(new TextRulesTest(text)), "does not look as it should"),
        _ => null,
    };

    private static RowCheck Refer(DataSchema schema, DataSchema columns, ValueReference reference, string? folder)
    {
        var place = columns.IndexOf(reference.Column);
        var set = ValueSets.Load(schema.Rules.ValueSets.First(s => s.Name == reference.Set), folder);
        var rule = Within(ColumnRule.NotAmong(set), columns.Fields[place].Type.Depth);
        return new RowCheck(
            ValidationDiagnostics.UnknownReference, reference.Column, new ColumnBatchRule(place, rule), $"column '{reference.Column}' is not in the set '{reference.Set}'",
            $"a value of the set '{reference.Set}'")
        {
            Place = place,
            MinShare = reference.MinMass,
            Fix = share => new SchemaFix($"Lower the share of '{reference.Column}' that must be in '{reference.Set}' to {Words.Share(Left(share))}")
            {
                Rules = schema.Rules with
                {
                    References = [.. schema.Rules.References.Select(r => r == reference ? r with { MinMass = Left(share) } : r)],
                },
            },
        };
    }

    private static RowCheck Hold(DataSchema schema, DataSchema columns, RowRule rule) => new(
        ValidationDiagnostics.RowRule, null, new ExpressionRule(ExpressionPlan.Compile(rule.Holds, columns, $"row rule '{rule.Name}'")),
        $"the rule '{rule.Name}' does not hold", rule.Holds.ToString())
    {
        Severity = rule.Severity,
        MinShare = rule.MinFraction,
        Fix = share => new SchemaFix(string.Create(
            CultureInfo.InvariantCulture, $"Lower the share of rows that must keep the rule '{rule.Name}' to {Words.Share(Left(share))}"))
        {
            Rules = schema.Rules with
            {
                RowRules = [.. schema.Rules.RowRules.Select(r => r.Name == rule.Name ? r with { MinFraction = Left(share) } : r)],
            },
        },
    };

    private static void AddFeature(List<RowCheck> checks, DataSchema columns, string name, string value, string other)
    {
        var (first, second) = (columns.Find(value), columns.Find(other));
        if (first < 0 || second < 0) return;
        checks.Add(new RowCheck(
            ValidationDiagnostics.FeaturePartMissing, value, new FeatureRule(first, second, false),
            $"the feature '{name}' has only one of its parts", $"'{value}' and '{other}' together, or neither"));
        checks.Add(new RowCheck(
            ValidationDiagnostics.FeatureLengths, value, new FeatureRule(first, second, true),
            $"the feature '{name}' has parts of different lengths", $"as many items in '{value}' as in '{other}'"));
    }
}
