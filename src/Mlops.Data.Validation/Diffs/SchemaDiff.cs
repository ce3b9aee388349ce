using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>
/// The differences between two schemas, each said to be compatible, widening or breaking by the rules of
/// <c>docs/concepts/schema-changes.md</c>. Immutable and thread-safe.
/// </summary>
/// <param name="Changes">
/// The changes: columns in the order of the new schema, then those that are gone, then the rules of the whole schema.
/// </param>
public sealed record SchemaDiff(IReadOnlyList<SchemaChange> Changes)
{
    /// <summary>The heaviest change; null when the schemas are equal.</summary>
    public SchemaChangeKind? Worst => Changes.Count == 0 ? null : Changes.Max(c => c.Kind);

    /// <summary>Compares two schemas.</summary>
    /// <param name="before">The old schema.</param>
    /// <param name="after">The new schema.</param>
    /// <returns>No changes exactly when the schemas are equal.</returns>
    public static SchemaDiff Between(DataSchema before, DataSchema after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<SchemaChange>();
        foreach (var field in after.Fields)
        {
            var place = before.Find(field.Name);
            if (place >= 0) FieldDiff.Compare(new ChangeList(changes, field.Name), before.Fields[place], field);
            else AddNew(changes, field);
        }
        foreach (var gone in before.Fields.Where(f => after.Find(f.Name) < 0))
            changes.Add(new SchemaChange(SchemaChangeKind.Breaking, gone.Name, "column", gone.ToString(), null));
        EnvironmentDiff.Compare(changes, before, after);
        RulesDiff.Compare(new ChangeList(changes, null), before.Rules, after.Rules);
        AddOrder(changes, before, after);
        return new SchemaDiff(changes);
    }

    /// <summary>One line for each change.</summary>
    public override string ToString() => Changes.Count == 0 ? "No changes" : string.Join("\n", Changes);

    // Data of yesterday has no value in a column that is new: only a column that may be without one, everywhere, admits it.
    private static void AddNew(List<SchemaChange> changes, Field field)
    {
        var isDemanded = field.IsChecked && (!field.IsNullable || field.Presence is not { MinFraction: 0, MinCount: 0 });
        changes.Add(new SchemaChange(
            isDemanded ? SchemaChangeKind.Breaking : SchemaChangeKind.Compatible, field.Name, "column", null, field.ToString()));
    }

    private static void AddOrder(List<SchemaChange> changes, DataSchema before, DataSchema after)
    {
        string[] kept = [.. before.Names.Where(n => after.Find(n) >= 0)];
        string[] now = [.. after.Names.Where(n => before.Find(n) >= 0)];
        var moved = Array.FindIndex(kept, n => now[Array.IndexOf(kept, n)] != n);
        if (moved >= 0)
            changes.Add(new SchemaChange(
                SchemaChangeKind.Compatible, null, "columns", $"{kept[moved]} at place {PlaceOf(before, kept[moved])}",
                $"{kept[moved]} at place {PlaceOf(after, kept[moved])}"));
        else if (changes.Count == 0 && !before.Equals(after))
            changes.Add(new SchemaChange(SchemaChangeKind.Compatible, null, "rules", "in another order", "in this order"));
    }

    private static string PlaceOf(DataSchema schema, string name) => (schema.IndexOf(name) + 1).ToString(CultureInfo.InvariantCulture);
}
