namespace Mlops.Data.Validation;

/// <summary>Compares two columns of one name, rule by rule.</summary>
internal static class FieldDiff
{
    public static void Compare(ChangeList changes, Field before, Field after)
    {
        CompareTypes(changes, before.Type, after.Type);
        if (before.IsNullable != after.IsNullable)
            changes.Add(
                after.IsNullable ? SchemaChangeKind.Widening : SchemaChangeKind.Breaking, "nullable", Of(before.IsNullable), Of(after.IsNullable));
        ComparePresence(changes, before.Presence, after.Presence);
        DomainDiff.Compare(changes, before.Domain, after.Domain);
        CompareCounts(changes, "itemCount", before.ItemCount, after.ItemCount);
        changes.Least("distinctCount.min", before.DistinctCount?.Min, after.DistinctCount?.Min);
        changes.Most("distinctCount.max", before.DistinctCount?.Max, after.DistinctCount?.Max);
        changes.Whole("semantic", before.Semantic?.ToString(), after.Semantic?.ToString());
        changes.Switch("unique", before.IsUnique, after.IsUnique);
        CompareOrders(changes, before.Order, after.Order);
        changes.Most("maxAge", before.MaxAge, after.MaxAge);
        changes.Range("distribution.mean", before.Distribution?.Mean, after.Distribution?.Mean);
        changes.Range("distribution.standardDeviation", before.Distribution?.StandardDeviation, after.Distribution?.StandardDeviation);
        changes.Range("distribution.median", before.Distribution?.Median, after.Distribution?.Median);
        changes.Range("distribution.zeroShare", before.Distribution?.ZeroShare, after.Distribution?.ZeroShare);
        changes.Range("distribution.largestShare", before.Distribution?.LargestShare, after.Distribution?.LargestShare);
        foreach (var method in Enum.GetValues<DistanceMethod>())
        {
            changes.Most($"drift.{Camel(method)}", before.Drift?[method], after.Drift?[method]);
            changes.Most($"skew.{Camel(method)}", before.Skew?[method], after.Skew?[method]);
        }
        CompareStages(changes, before, after);
        changes.Note("categorical", Of(before.IsCategorical), Of(after.IsCategorical));
        changes.Note("sensitive", Of(before.IsSensitive), Of(after.IsSensitive));
        changes.Note("comment", before.Comment, after.Comment);
    }

    private static void CompareCounts(ChangeList changes, string rule, ItemCount? before, ItemCount? after)
    {
        changes.Least($"{rule}.min", before?.Min, after?.Min);
        changes.Most($"{rule}.max", before?.Max, after?.Max);
        if (before?.Inner is not null || after?.Inner is not null) CompareCounts(changes, $"{rule}.inner", before?.Inner, after?.Inner);
    }

    private static void CompareTypes(ChangeList changes, ColumnType before, ColumnType after)
    {
        if (before == after) return;
        var isWider = TypeFit.Fits(before, after) && IsLossless(before, after);
        changes.Add(isWider ? SchemaChangeKind.Widening : SchemaChangeKind.Breaking, "type", before.ToString(), after.ToString());
    }

    // A fraction column takes integers when it is read, but not each of them unchanged.
    private static bool IsLossless(ColumnType before, ColumnType after) => (before.Leaf.Kind, after.Leaf.Kind) switch
    {
        (ColumnKind.Int64, ColumnKind.Float32 or ColumnKind.Float64) => false,
        (ColumnKind.Int32 or ColumnKind.Float64, ColumnKind.Float32) => false,
        _ => true,
    };

    private static void ComparePresence(ChangeList changes, Presence? before, Presence? after)
    {
        changes.Least("presence.minFraction", Positive(before?.MinFraction), Positive(after?.MinFraction));
        changes.Least("presence.minCount", Positive(before?.MinCount), Positive(after?.MinCount));
        // Whether the whole column may be absent hangs on a presence that demands nothing.
        if (before == after || before is not (null or { MinFraction: 0, MinCount: 0 }) || after is not (null or { MinFraction: 0, MinCount: 0 })) return;
        var kind = after is null ? SchemaChangeKind.Breaking : SchemaChangeKind.Widening;
        changes.Add(kind, "presence", before is null ? null : "optional", after is null ? null : "optional");
    }

    private static double? Positive(double? share) => share > 0 ? share : null;

    private static long? Positive(long? count) => count > 0 ? count : null;

    private static void CompareOrders(ChangeList changes, ValueOrder before, ValueOrder after)
    {
        if (before == after) return;
        var isWider = after == ValueOrder.Any
            || (before, after) is (ValueOrder.StrictlyRising, ValueOrder.Rising) or (ValueOrder.StrictlyFalling, ValueOrder.Falling);
        changes.Add(isWider ? SchemaChangeKind.Widening : SchemaChangeKind.Breaking, "order", Camel(before), Camel(after));
    }

    private static void CompareStages(ChangeList changes, Field before, Field after)
    {
        if (before.Stage == after.Stage) return;
        var kind = before.IsChecked == after.IsChecked ? SchemaChangeKind.Compatible
            : after.IsChecked ? SchemaChangeKind.Breaking : SchemaChangeKind.Widening;
        changes.Add(kind, "stage", Camel(before.Stage), Camel(after.Stage));
    }

    private static string Of(bool flag) => flag ? "true" : "false";

    private static string Camel<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
