using System.Globalization;
using System.Text;

namespace Mlops;

/// <summary>Refuses rules that no value could keep, or that no document could hold, before anything is checked by them.</summary>
internal static class FieldRules
{
    /// <summary>Checks the rules of one column.</summary>
    /// <exception cref="SchemaException">A rule contradicts itself or the type of its column.</exception>
    public static void Check(Field field)
    {
        if (!IsUnicode(field.Name)) throw Invalid(field, "has a name that is not valid Unicode", "text without half surrogate pairs");
        if (field.Comment is { } comment && !IsUnicode(comment))
            throw Invalid(field, "has a comment that is not valid Unicode", "text without half surrogate pairs");
        if (field.Presence is { } presence) Check(field, presence);
        if (field.Domain is { } domain) DomainRules.Check(field, domain);
        for (var (count, depth) = (field.ItemCount, 1); count is not null; count = count.Inner, depth++) Check(field, count, depth);
        if (field.DistinctCount is { } distinct) CheckBounds(field, "different values", distinct.Min, distinct.Max);
        Check(field, "drift", field.Drift);
        Check(field, "skew", field.Skew);
        if (field.Distribution is { } distribution) Check(field, distribution);
        if (field.Environments is { } environments) Check(field, environments);
        CheckTypes(field);
    }

    internal static bool IsShare(double value) => value is >= 0 and <= 1;

    // A text with half a surrogate pair is legal in .NET, but has no UTF-8, and so no JSON.
    internal static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune)) return false;
            i += rune.Utf16SequenceLength;
        }
        return true;
    }

    internal static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    internal static SchemaException Invalid(Field field, string found, string expected) => new(new Problem(
        DiagnosticCodes.InvalidSchema,
        $"Column '{field.Name}' {found}",
        Expected: expected,
        Remedy: "Correct the rule of the column where the schema is written, in code or in its JSON."));

    private static void CheckTypes(Field field)
    {
        var kind = field.Type.Kind;
        if (field.Order != ValueOrder.Any && !field.Type.IsNumber && kind != ColumnKind.Timestamp)
            throw Invalid(field, $"of type {field.Type} has an order of its values", "an order on a column of numbers or times only");
        if (field.MaxAge is { } age && kind != ColumnKind.Timestamp)
            throw Invalid(field, $"of type {field.Type} has a largest age", "an age on a column of type timestamp only");
        if (field.MaxAge < TimeSpan.Zero) throw Invalid(field, $"has a largest age of {field.MaxAge:c}", "an age that is not negative");
        if (field.IsUnique && field.Type.Item is not null)
            throw Invalid(field, $"of type {field.Type} must have unique values", "unique values in a column of single values only");
        if (field.Semantic is { } semantic && !CanMean(field.Type.Leaf, semantic))
            throw Invalid(field, $"of type {field.Type} has the meaning {semantic}", "a meaning on texts; on integers times and payment cards only");
        if (field.IsCategorical && !field.Type.Leaf.IsNumber)
            throw Invalid(field, $"of type {field.Type} is marked as categorical", "the mark on numbers only; texts and booleans are categories as they are");
    }

    private static bool CanMean(ColumnType type, SemanticKind semantic) => type.Kind == ColumnKind.String
        || (type.Kind is ColumnKind.Int32 or ColumnKind.Int64 && semantic is (SemanticKind.Time or SemanticKind.PaymentCard));

    private static void Check(Field field, Presence presence)
    {
        if (!IsShare(presence.MinFraction))
            throw Invalid(field, $"must have a value in a share of {Of(presence.MinFraction)} of the rows", "a share from 0 to 1");
        if (presence.MinCount < 0)
            throw Invalid(field, $"must have a value in {Of(presence.MinCount)} rows", "a count of at least 0");
    }

    private static void Check(Field field, ItemCount count, int depth)
    {
        if (field.Type.Item is null) throw Invalid(field, $"of type {field.Type} has a number of items", "a number of items on a list or vector only");
        if (depth > field.Type.Depth)
            throw Invalid(
                field, $"of type {field.Type} has a number of items {Of(depth)} levels deep", $"at most the {Of(field.Type.Depth)} levels of its lists");
        CheckBounds(field, "items", count.Min, count.Max);
        if (field.Type.Kind == ColumnKind.Vector && (count.Min > field.Type.Length || count.Max < field.Type.Length))
            throw Invalid(field, $"of type {field.Type} must have {count}", $"bounds that include the {field.Type.Length} of its type");
    }

    private static void CheckBounds(Field field, string noun, long? min, long? max)
    {
        if (min < 0) throw Invalid(field, $"must have at least {Of(min.Value)} {noun}", "a count of at least 0");
        if (max < (min ?? 0))
            throw Invalid(
                field, $"must have at least {Of(min ?? 0)} and at most {Of(max.Value)} {noun}", "a smallest count that is not above the largest");
    }

    private static void Check(Field field, string name, DriftThresholds? thresholds)
    {
        if (thresholds is null) return;
        Distance(field, "Jensen-Shannon", thresholds.JensenShannon);
        Distance(field, "L-infinity", thresholds.LInfinity);
        var seen = new HashSet<DistanceMethod> { DistanceMethod.JensenShannon, DistanceMethod.LInfinity };
        foreach (var limit in thresholds.Others)
        {
            if (!seen.Add(limit.Method)) throw Invalid(field, $"has the {name} limit {limit.Method} twice", "each measure once");
            if (!(limit.Threshold >= 0 && double.IsFinite(limit.Threshold)))
                throw Invalid(field, $"has a {limit.Method} limit of {Of(limit.Threshold)}", "a finite distance of at least 0");
        }
    }

    private static void Distance(Field field, string name, double? limit)
    {
        if (limit is { } value && !IsShare(value)) throw Invalid(field, $"has a {name} limit of {Of(value)}", "a distance from 0 to 1");
    }

    private static void Check(Field field, DistributionLimits limits)
    {
        if (field.Type.Item is not null) throw Invalid(field, $"of type {field.Type} has limits of its distribution", "such limits on single values only");
        var isOfNumbers = limits is { Mean: null, StandardDeviation: null, Median: null, ZeroShare: null };
        if (!isOfNumbers && !field.Type.IsNumber)
            throw Invalid(field, $"of type {field.Type} has a mean, spread, median or share of zeros", "such limits on numbers only");
        foreach (var range in new[] { limits.Mean, limits.StandardDeviation, limits.Median, limits.ZeroShare, limits.LargestShare })
        {
            if (range is not null) DomainRules.CheckEnds(field, range);
        }
    }

    private static void Check(Field field, FieldEnvironments environments)
    {
        foreach (var name in environments.In.Concat(environments.NotIn))
            if (string.IsNullOrEmpty(name) || !IsUnicode(name)) throw Invalid(field, "names an empty environment", "names that are not empty");
        if (environments.In.Intersect(environments.NotIn, StringComparer.Ordinal).FirstOrDefault() is { } both)
            throw Invalid(field, $"is expected and not expected in environment '{both}'", "an environment on one side only");
    }
}
