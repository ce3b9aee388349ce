namespace Mlops.Data.Validation;

/// <summary>Compares the rules that are not about one column alone.</summary>
internal static class RulesDiff
{
    public static void Compare(ChangeList changes, SchemaRules before, SchemaRules after)
    {
        changes.Least("rows.min", before.Rows?.MinRows, after.Rows?.MinRows);
        changes.Most("rows.max", before.Rows?.MaxRows, after.Rows?.MaxRows);
        changes.Least("rows.minRatio", before.Rows?.MinRatio, after.Rows?.MinRatio);
        changes.Most("rows.maxRatio", before.Rows?.MaxRatio, after.Rows?.MaxRatio);
        ByName(changes, "keys", before.Keys, after.Keys, k => k.ToString(), (_, _, _) => { });
        ByName(changes, "rowRules", before.RowRules, after.RowRules, r => r.Name, Rule);
        ByName(changes, "references", before.References, after.References, r => $"{r.Column} in {r.Set}", (name, old, now) =>
            changes.Least($"{name}.minMass", (double?)old.MinMass, now.MinMass));
        Sets(changes, before.ValueSets, after.ValueSets);
        Features(changes, "sparseFeatures", before.SparseFeatures, after.SparseFeatures, f => f.Name, f => $"{f.Value} at {string.Join(", ", f.Indices)}");
        Features(changes, "weightedFeatures", before.WeightedFeatures, after.WeightedFeatures, f => f.Name, f => $"{f.Value} by {f.Weight}");
        foreach (var code in before.Severities.Keys.Union(after.Severities.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            Severities(changes, $"severities.{code}", Of(before, code), Of(after, code));

        void Rule(string name, RowRule old, RowRule now)
        {
            changes.Whole($"{name}.holds", old.Holds.ToString(), now.Holds.ToString());
            changes.Least($"{name}.minFraction", (double?)old.MinFraction, now.MinFraction);
            Severities(changes, $"{name}.severity", old.Severity, now.Severity);
            changes.Note($"{name}.comment", old.Comment, now.Comment);
        }
    }

    private static void ByName<T>(
        ChangeList changes, string rule, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> name, Action<string, T, T> compare)
        where T : class
    {
        foreach (var now in after)
        {
            if (before.FirstOrDefault(b => name(b) == name(now)) is { } old) compare($"{rule}.{name(now)}", old, now);
            else changes.Add(SchemaChangeKind.Breaking, rule, null, name(now));
        }
        foreach (var gone in before.Where(b => !after.Any(a => name(a) == name(b)))) changes.Add(SchemaChangeKind.Widening, rule, name(gone), null);
    }

    private static void Sets(ChangeList changes, IReadOnlyList<ValueSet> before, IReadOnlyList<ValueSet> after)
    {
        foreach (var now in after)
        {
            if (before.FirstOrDefault(s => s.Name == now.Name) is not { } old)
                changes.Add(SchemaChangeKind.Compatible, "valueSets", null, now.Name);
            else if (old.Values is { } was && now.Values is { } values)
                DomainDiff.Texts(changes, $"valueSets.{now.Name}", was, values);
            else if (old.File != now.File)
                changes.Add(SchemaChangeKind.Breaking, $"valueSets.{now.Name}", old.File ?? "values", now.File ?? "values");
        }
        // References to a set that is gone are gone as well, and tell what that means.
        foreach (var gone in before.Where(b => after.All(a => a.Name != b.Name))) changes.Add(SchemaChangeKind.Compatible, "valueSets", gone.Name, null);
    }

    // Readers know a feature by its name: that it is gone breaks them.
    private static void Features<T>(
        ChangeList changes, string rule, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> name, Func<T, string> text)
        where T : class
    {
        foreach (var feature in before.Concat(after).Select(name).Distinct(StringComparer.Ordinal))
        {
            var (old, now) = (before.FirstOrDefault(f => name(f) == feature), after.FirstOrDefault(f => name(f) == feature));
            var (was, shown) = (old is null ? null : text(old), now is null ? null : text(now));
            if (was != shown) changes.Add(SchemaChangeKind.Breaking, $"{rule}.{feature}", was, shown);
        }
    }

    private static Severity? Of(SchemaRules rules, string code) => rules.Severities.TryGetValue(code, out var severity) ? severity : null;

    // What a code weighs without a word of the schema is up to the validation: only the two ends are sure.
    private static void Severities(ChangeList changes, string rule, Severity? before, Severity? after)
    {
        if (before == after) return;
        var isHeavier = before is { } old && after is { } now ? now > old : after == Severity.Error || before == Severity.Info || before == Severity.Warning;
        changes.Add(isHeavier ? SchemaChangeKind.Breaking : SchemaChangeKind.Widening, rule, before?.ToString(), after?.ToString());
    }
}
