namespace Mlops.Data.Validation;

/// <summary>Compares where columns are expected, in the environments that the old schema names.</summary>
internal static class EnvironmentDiff
{
    public static void Compare(List<SchemaChange> changes, DataSchema before, DataSchema after)
    {
        var known = before.Environments();
        var isDefaultTold = false;
        foreach (var field in after.Fields)
        {
            if (before.Find(field.Name) is not (>= 0 and var place)) continue;
            var old = before.Fields[place];
            var list = new ChangeList(changes, field.Name);
            string[] more = [.. known.Where(e => after.Expects(field, e) && !before.Expects(old, e))];
            string[] fewer = [.. known.Where(e => before.Expects(old, e) && !after.Expects(field, e))];
            if (more.Length > 0) list.Add(SchemaChangeKind.Breaking, "environments", null, string.Join(", ", more));
            if (fewer.Length > 0) list.Add(SchemaChangeKind.Widening, "environments", string.Join(", ", fewer), null);
            isDefaultTold |= more.Length + fewer.Length > 0;
            if (more.Length + fewer.Length == 0 && !Equals(old.Environments, field.Environments))
                list.Add(SchemaChangeKind.Compatible, "environments", Of(old.Environments), Of(field.Environments));
        }
        var (was, now) = (before.Rules.DefaultEnvironments, after.Rules.DefaultEnvironments);
        if (isDefaultTold || was.SequenceEqual(now, StringComparer.Ordinal)) return;
        changes.Add(new SchemaChange(SchemaChangeKind.Compatible, null, "defaultEnvironments", string.Join(", ", was), string.Join(", ", now)));
    }

    private static string? Of(FieldEnvironments? environments) =>
        environments is null ? null : $"in [{string.Join(", ", environments.In)}], not in [{string.Join(", ", environments.NotIn)}]";
}
