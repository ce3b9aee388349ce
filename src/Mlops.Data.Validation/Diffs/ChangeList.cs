using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>Collects the changes of one column, or of the whole schema, and says what each means.</summary>
internal sealed class ChangeList(List<SchemaChange> changes, string? column)
{
    public void Add(SchemaChangeKind kind, string rule, string? before, string? after) =>
        changes.Add(new SchemaChange(kind, column, rule, before, after));

    /// <summary>A demand that is raised breaks; one that is lowered widens.</summary>
    public void Least<T>(string rule, T? before, T? after)
        where T : struct, IComparable<T> => Bound(rule, before, after, isLeast: true);

    /// <summary>A largest value that falls breaks; one that rises widens.</summary>
    public void Most<T>(string rule, T? before, T? after)
        where T : struct, IComparable<T> => Bound(rule, before, after, isLeast: false);

    /// <summary>A rule that is switched on breaks; one that is switched off widens.</summary>
    public void Switch(string rule, bool before, bool after)
    {
        if (before != after) Add(after ? SchemaChangeKind.Breaking : SchemaChangeKind.Widening, rule, Of(before), Of(after));
    }

    /// <summary>What people read or how data is looked at: no value is refused by it.</summary>
    public void Note(string rule, string? before, string? after)
    {
        if (before != after) Add(SchemaChangeKind.Compatible, rule, before, after);
    }

    /// <summary>A rule as a whole: new ones break, those that are gone widen, others that differ may refuse what was allowed.</summary>
    public void Whole(string rule, string? before, string? after)
    {
        if (before == after) return;
        Add(after is null ? SchemaChangeKind.Widening : SchemaChangeKind.Breaking, rule, before, after);
    }

    public void Range(string rule, NumberRange? before, NumberRange? after)
    {
        Least($"{rule}.min", before?.Min, after?.Min);
        Most($"{rule}.max", before?.Max, after?.Max);
        // A range that is open on both sides still demands a value that is no NaN.
        if (before is null != (after is null) && (before ?? after) is { Min: null, Max: null }) Whole(rule, before?.ToString(), after?.ToString());
    }

    private void Bound<T>(string rule, T? before, T? after, bool isLeast)
        where T : struct, IComparable<T>
    {
        if (Nullable.Equals(before, after)) return;
        var isNarrower = after is { } now && (before is not { } old || (isLeast ? now.CompareTo(old) > 0 : now.CompareTo(old) < 0));
        Add(isNarrower ? SchemaChangeKind.Breaking : SchemaChangeKind.Widening, rule, Of(before), Of(after));
    }

    private static string? Of<T>(T? value)
        where T : struct => value switch
        {
            null => null,
            bool flag => Of(flag),
            TimeSpan age => age.ToString("c"),
            DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        };

    private static string Of(bool flag) => flag ? "true" : "false";
}
