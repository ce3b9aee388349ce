namespace Mlops.Data.Validation;

/// <summary>
/// Applies several fixes that were all made for one schema: of each only what it changes, so that none takes back another.
/// </summary>
internal static class SchemaMerge
{
    /// <param name="schema">The schema to change.</param>
    /// <param name="origin">The schema that the fixes were made for: some columns of it, or all.</param>
    /// <param name="fixes">The fixes, in order: where two change the same, the later wins.</param>
    /// <param name="isWidening">Whether the fixes accept more: one that demands more repeats what a record declares, and does not count.</param>
    public static DataSchema Apply(DataSchema schema, DataSchema origin, IEnumerable<SchemaFix> fixes, bool isWidening)
    {
        var fields = schema.Fields.ToList();
        var rules = schema.Rules;
        foreach (var fix in fixes)
        {
            if (fix.Field is { } changed)
            {
                var place = fields.FindIndex(f => f.Name == changed.Name);
                if (place < 0) fields.Add(changed);
                else fields[place] = Merge(Base(changed.Name), fields[place], changed, isWidening);
            }
            if (fix.Rules is { } theirs) rules = RulesMerge.Merge(origin.Rules, rules, theirs);
        }
        return new DataSchema(fields, rules);

        Field Base(string name) => origin.Find(name) is var place and >= 0 ? origin.Fields[place] : schema[name];
    }

    /// <summary>What differs from the base goes over to mine.</summary>
    public static T Pick<T>(T origin, T mine, T theirs) => EqualityComparer<T>.Default.Equals(origin, theirs) ? mine : theirs;

    private static Field Merge(Field origin, Field mine, Field theirs, bool isWidening)
    {
        if (isWidening && origin.IsNullable) theirs = theirs with { IsNullable = true };
        if (theirs.Type != origin.Type)
            return theirs with { Environments = mine.Environments, Stage = mine.Stage, Comment = mine.Comment };
        return mine with
        {
            IsNullable = Pick(origin.IsNullable, mine.IsNullable, theirs.IsNullable),
            Presence = Merge(origin.Presence, mine.Presence, theirs.Presence),
            Domain = DomainMerge.Merge(origin.Domain, mine.Domain, theirs.Domain),
            Drift = Pick(origin.Drift, mine.Drift, theirs.Drift),
            Skew = Pick(origin.Skew, mine.Skew, theirs.Skew),
            ItemCount = Pick(origin.ItemCount, mine.ItemCount, theirs.ItemCount),
            DistinctCount = origin.DistinctCount is { } was && mine.DistinctCount is { } now && theirs.DistinctCount is { } other
                ? new DistinctCount(Pick(was.Min, now.Min, other.Min), Pick(was.Max, now.Max, other.Max))
                : Pick(origin.DistinctCount, mine.DistinctCount, theirs.DistinctCount),
            Semantic = Pick(origin.Semantic, mine.Semantic, theirs.Semantic),
            IsSensitive = Pick(origin.IsSensitive, mine.IsSensitive, theirs.IsSensitive),
            IsUnique = Pick(origin.IsUnique, mine.IsUnique, theirs.IsUnique),
            IsCategorical = Pick(origin.IsCategorical, mine.IsCategorical, theirs.IsCategorical),
            Distribution = Merge(origin.Distribution, mine.Distribution, theirs.Distribution),
            MaxAge = Pick(origin.MaxAge, mine.MaxAge, theirs.MaxAge),
            Order = Pick(origin.Order, mine.Order, theirs.Order),
            Environments = Pick(origin.Environments, mine.Environments, theirs.Environments),
            Stage = Pick(origin.Stage, mine.Stage, theirs.Stage),
            Comment = Pick(origin.Comment, mine.Comment, theirs.Comment),
        };
    }

    private static Presence? Merge(Presence? origin, Presence? mine, Presence? theirs)
    {
        if (origin is null || mine is null || theirs is null) return Pick(origin, mine, theirs);
        return new Presence(
            Pick(origin.MinFraction, mine.MinFraction, theirs.MinFraction), Pick(origin.MinCount, mine.MinCount, theirs.MinCount));
    }

    private static DistributionLimits? Merge(DistributionLimits? origin, DistributionLimits? mine, DistributionLimits? theirs)
    {
        if (origin is null || mine is null || theirs is null) return Pick(origin, mine, theirs);
        return new DistributionLimits
        {
            Mean = Pick(origin.Mean, mine.Mean, theirs.Mean),
            StandardDeviation = Pick(origin.StandardDeviation, mine.StandardDeviation, theirs.StandardDeviation),
            Median = Pick(origin.Median, mine.Median, theirs.Median),
            ZeroShare = Pick(origin.ZeroShare, mine.ZeroShare, theirs.ZeroShare),
            LargestShare = Pick(origin.LargestShare, mine.LargestShare, theirs.LargestShare),
        };
    }
}
