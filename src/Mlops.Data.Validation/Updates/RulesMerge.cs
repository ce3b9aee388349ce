namespace Mlops.Data.Validation;

/// <summary>Merges the rules that are not about one column alone, rule by rule.</summary>
internal static class RulesMerge
{
    public static SchemaRules Merge(SchemaRules origin, SchemaRules mine, SchemaRules theirs) => mine with
    {
        RowRules = List(origin.RowRules, mine.RowRules, theirs.RowRules, r => r.Name),
        Keys = List(origin.Keys, mine.Keys, theirs.Keys, k => k.ToString()),
        References = List(origin.References, mine.References, theirs.References, r => $"{r.Column}\n{r.Set}"),
        ValueSets = List(origin.ValueSets, mine.ValueSets, theirs.ValueSets, s => s.Name),
        SparseFeatures = List(origin.SparseFeatures, mine.SparseFeatures, theirs.SparseFeatures, f => f.Name),
        WeightedFeatures = List(origin.WeightedFeatures, mine.WeightedFeatures, theirs.WeightedFeatures, f => f.Name),
        Rows = Merge(origin.Rows, mine.Rows, theirs.Rows),
    };

    private static RowLimits? Merge(RowLimits? origin, RowLimits? mine, RowLimits? theirs)
    {
        if (origin is null || mine is null || theirs is null) return SchemaMerge.Pick(origin, mine, theirs);
        return new RowLimits
        {
            MinRows = SchemaMerge.Pick(origin.MinRows, mine.MinRows, theirs.MinRows),
            MaxRows = SchemaMerge.Pick(origin.MaxRows, mine.MaxRows, theirs.MaxRows),
            MinRatio = SchemaMerge.Pick(origin.MinRatio, mine.MinRatio, theirs.MinRatio),
            MaxRatio = SchemaMerge.Pick(origin.MaxRatio, mine.MaxRatio, theirs.MaxRatio),
        };
    }

    // What is the same object in both was carried along: records of lists are equal by reference only.
    private static IReadOnlyList<T> List<T>(IReadOnlyList<T> origin, IReadOnlyList<T> mine, IReadOnlyList<T> theirs, Func<T, string> name)
        where T : class
    {
        if (ReferenceEquals(origin, theirs)) return mine;
        var merged = mine.ToList();
        foreach (var rule in theirs)
        {
            var was = origin.FirstOrDefault(o => name(o) == name(rule));
            if (was is not null && (ReferenceEquals(was, rule) || was.Equals(rule))) continue;
            var place = merged.FindIndex(m => name(m) == name(rule));
            if (place >= 0) merged[place] = rule;
            else merged.Add(rule);
        }
        merged.RemoveAll(m => origin.Any(o => name(o) == name(m)) && !theirs.Any(t => name(t) == name(m)));
        return merged;
    }
}
