using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>Compares what values a column may hold.</summary>
internal static class DomainDiff
{
    private const int NamedValues = 5;

    public static void Compare(ChangeList changes, Domain? before, Domain? after)
    {
        if (Equals(before, after)) return;
        switch (before, after)
        {
            case (NumberRange old, NumberRange now):
                changes.Range("range", old, now);
                changes.Switch("range.refusesNaN", !old.AllowsNaN, !now.AllowsNaN);
                changes.Switch("range.refusesInfinity", !old.AllowsInfinity, !now.AllowsInfinity);
                break;
            case (IntegerRange old, IntegerRange now):
                changes.Least("integers.min", old.Min, now.Min);
                changes.Most("integers.max", old.Max, now.Max);
                break;
            case (TimeRange old, TimeRange now):
                changes.Least("times.min", old.Min, now.Min);
                changes.Most("times.max", old.Max, now.Max);
                break;
            case (AllowedValues old, AllowedValues now):
                Texts(changes, "values", old.Values, now.Values);
                break;
            case (BooleanTokens old, BooleanTokens now):
                Texts(changes, "booleans.true", old.True, now.True);
                Texts(changes, "booleans.false", old.False, now.False);
                break;
            case (ByteLength old, ByteLength now):
                changes.Least("byteLength.min", old.Min, now.Min);
                changes.Most("byteLength.max", old.Max, now.Max);
                break;
            case (TextRules old, TextRules now):
                Compare(changes, old, now);
                break;
            default:
                changes.Whole("domain", before?.ToString(), after?.ToString());
                return;
        }
        changes.Least("minMass", (double?)before!.MinMass, after!.MinMass);
    }

    public static void Texts(ChangeList changes, string rule, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        string[] gone = [.. before.Except(after, StringComparer.Ordinal)];
        string[] added = [.. after.Except(before, StringComparer.Ordinal)];
        if (gone.Length > 0) changes.Add(SchemaChangeKind.Breaking, rule, Named(gone), null);
        if (added.Length > 0) changes.Add(SchemaChangeKind.Widening, rule, null, Named(added));
        if (gone.Length + added.Length == 0 && !before.SequenceEqual(after, StringComparer.Ordinal))
            changes.Add(SchemaChangeKind.Compatible, rule, "in another order", "in this order");
    }

    private static void Compare(ChangeList changes, TextRules before, TextRules after)
    {
        changes.Whole("text.pattern", before.Pattern, after.Pattern);
        changes.Least("text.minCharacters", before.MinCharacters, after.MinCharacters);
        changes.Most("text.maxCharacters", before.MaxCharacters, after.MaxCharacters);
        changes.Least("text.minBytes", before.MinBytes, after.MinBytes);
        changes.Most("text.maxBytes", before.MaxBytes, after.MaxBytes);
        changes.Switch("text.utf8", before.RequiresUtf8, after.RequiresUtf8);
    }

    private static string Named(string[] values) =>
        string.Join(", ", values.Take(NamedValues).Select(v => $"'{v}'"))
        + (values.Length > NamedValues ? string.Create(CultureInfo.InvariantCulture, $" and {values.Length - NamedValues} more") : "");
}
