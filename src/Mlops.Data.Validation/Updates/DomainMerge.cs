namespace Mlops.Data.Validation;

/// <summary>Merges domains of one kind bound by bound; of two kinds the later wins.</summary>
internal static class DomainMerge
{
    public static Domain? Merge(Domain? origin, Domain? mine, Domain? theirs)
    {
        if (Equals(origin, theirs)) return mine;
        return (mine, theirs) switch
        {
            (NumberRange m, NumberRange t) => Merge(origin as NumberRange ?? new NumberRange(), m, t),
            (IntegerRange m, IntegerRange t) => Merge(origin as IntegerRange ?? new IntegerRange(), m, t),
            (TimeRange m, TimeRange t) => Merge(origin as TimeRange ?? new TimeRange(), m, t),
            (ByteLength m, ByteLength t) => Merge(origin as ByteLength ?? new ByteLength(), m, t),
            (TextRules m, TextRules t) => Merge(origin as TextRules ?? new TextRules(), m, t),
            (AllowedValues m, AllowedValues t) => Merge(origin as AllowedValues ?? new AllowedValues([]), m, t),
            _ => theirs,
        };
    }

    private static NumberRange Merge(NumberRange origin, NumberRange mine, NumberRange theirs) => new(
        SchemaMerge.Pick(origin.Min, mine.Min, theirs.Min), SchemaMerge.Pick(origin.Max, mine.Max, theirs.Max))
    {
        AllowsNaN = SchemaMerge.Pick(origin.AllowsNaN, mine.AllowsNaN, theirs.AllowsNaN),
        AllowsInfinity = SchemaMerge.Pick(origin.AllowsInfinity, mine.AllowsInfinity, theirs.AllowsInfinity),
        MinMass = SchemaMerge.Pick(origin.MinMass, mine.MinMass, theirs.MinMass),
    };

    private static IntegerRange Merge(IntegerRange origin, IntegerRange mine, IntegerRange theirs) => new(
        SchemaMerge.Pick(origin.Min, mine.Min, theirs.Min), SchemaMerge.Pick(origin.Max, mine.Max, theirs.Max))
    {
        MinMass = SchemaMerge.Pick(origin.MinMass, mine.MinMass, theirs.MinMass),
    };

    private static TimeRange Merge(TimeRange origin, TimeRange mine, TimeRange theirs) => new(
        SchemaMerge.Pick(origin.Min, mine.Min, theirs.Min), SchemaMerge.Pick(origin.Max, mine.Max, theirs.Max))
    {
        MinMass = SchemaMerge.Pick(origin.MinMass, mine.MinMass, theirs.MinMass),
    };

    private static ByteLength Merge(ByteLength origin, ByteLength mine, ByteLength theirs) => new(
        SchemaMerge.Pick(origin.Min, mine.Min, theirs.Min), SchemaMerge.Pick(origin.Max, mine.Max, theirs.Max))
    {
        MinMass = SchemaMerge.Pick(origin.MinMass, mine.MinMass, theirs.MinMass),
    };

    private static TextRules Merge(TextRules origin, TextRules mine, TextRules theirs) => new()
    {
        Pattern = SchemaMerge.Pick(origin.Pattern, mine.Pattern, theirs.Pattern),
        MinCharacters = SchemaMerge.Pick(origin.MinCharacters, mine.MinCharacters, theirs.MinCharacters),
        MaxCharacters = SchemaMerge.Pick(origin.MaxCharacters, mine.MaxCharacters, theirs.MaxCharacters),
        MinBytes = SchemaMerge.Pick(origin.MinBytes, mine.MinBytes, theirs.MinBytes),
        MaxBytes = SchemaMerge.Pick(origin.MaxBytes, mine.MaxBytes, theirs.MaxBytes),
        RequiresUtf8 = SchemaMerge.Pick(origin.RequiresUtf8, mine.RequiresUtf8, theirs.RequiresUtf8),
        MinMass = SchemaMerge.Pick(origin.MinMass, mine.MinMass, theirs.MinMass),
    };

    private static AllowedValues Merge(AllowedValues origin, AllowedValues mine, AllowedValues theirs)
    {
        var gone = origin.Values.Except(theirs.Values, StringComparer.Ordinal);
        var values = mine.Values.Union(theirs.Values, StringComparer.Ordinal).Except(gone, StringComparer.Ordinal);
        return new AllowedValues([.. values.Order(StringComparer.Ordinal)]) { MinMass = SchemaMerge.Pick(origin.MinMass, mine.MinMass, theirs.MinMass) };
    }
}
