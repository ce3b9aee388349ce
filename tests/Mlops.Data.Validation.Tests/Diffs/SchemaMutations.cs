namespace Mlops.Data.Validation.Tests.Diffs;

/// <summary>Changes a schema here and there, mostly to one that demands less, sometimes to one that demands something else.</summary>
internal static class SchemaMutations
{
    /// <summary>Another schema; rules of it may come from <paramref name="other"/>.</summary>
    public static DataSchema Change(DataSchema schema, DataSchema other, Random random)
    {
        var fields = schema.Fields.Select(f => random.Next(2) == 0 ? f : Change(f, other.Find(f.Name) is >= 0 and var place ? other.Fields[place] : f, random)).ToList();
        if (random.Next(4) == 0) fields.Add(new Field("extra", ColumnType.Int32, random.Next(2) == 0) { Presence = random.Next(2) == 0 ? Presence.Optional : null });
        if (random.Next(4) == 0) fields.Reverse();
        return new DataSchema(fields, Change(schema.Rules, other.Rules, random));
    }

    private static Field Change(Field field, Field other, Random random) => random.Next(14) switch
    {
        0 => field with { IsNullable = random.Next(4) > 0 },
        1 => field with { Presence = random.Next(3) switch { 0 => null, 1 => Presence.Optional, _ => Lower(field.Presence ?? Presence.Always, random) } },
        2 => field with { Domain = null },
        3 => field with { Domain = field.Domain is null ? null : field.Domain with { MinMass = field.Domain.MinMass * random.NextDouble() } },
        4 or 5 => field with { Domain = Wider(field.Domain, random) },
        6 => field with { ItemCount = field.ItemCount is { } count ? new ItemCount(count.Min is > 0 ? count.Min - 1 : null, count.Max + random.Next(3)) : null },
        7 => field with { DistinctCount = field.DistinctCount is { } count ? new DistinctCount(count.Min is > 0 ? count.Min - 1 : null, count.Max + random.Next(3)) : null },
        8 => field with { IsUnique = false, MaxAge = field.MaxAge + TimeSpan.FromDays(random.Next(3)) },
        9 => field with { Order = random.Next(2) == 0 ? ValueOrder.Any : (ValueOrder)random.Next(5), MaxAge = null },
        10 => field with { Distribution = field.Distribution is { } limits ? limits with { Mean = Wider(limits.Mean, random), ZeroShare = null } : null },
        11 => field with { Stage = (LifecycleStage)random.Next(5), Comment = "changed", IsCategorical = false },
        12 => field with { Type = field.Type.Kind == ColumnKind.Int32 ? ColumnType.Int64 : field.Type },
        _ => other,
    };

    private static Presence Lower(Presence presence, Random random) =>
        new(presence.MinFraction * random.NextDouble(), Math.Max(0, presence.MinCount - random.Next(3)));

    private static Domain? Wider(Domain? domain, Random random) => domain switch
    {
        NumberRange range => Wider(range, random),
        IntegerRange range => range with { Min = range.Min - random.Next(3), Max = random.Next(3) == 0 ? null : range.Max + random.Next(3) },
        TimeRange range => range with { Min = range.Min?.AddDays(-random.Next(3)), Max = range.Max?.AddDays(random.Next(3)) },
        AllowedValues allowed => allowed with { Values = [.. allowed.Values.Append("5").Distinct().Order(StringComparer.Ordinal)] },
        TextRules text => text with { Pattern = random.Next(2) == 0 ? null : text.Pattern, MaxCharacters = text.MaxCharacters + random.Next(2) },
        _ => domain,
    };

    private static NumberRange? Wider(NumberRange? range, Random random) => range is null ? null : range with
    {
        Min = random.Next(3) == 0 ? null : range.Min - random.Next(3),
        Max = range.Max + random.Next(3),
        AllowsNaN = range.AllowsNaN || random.Next(2) == 0,
        AllowsInfinity = range.AllowsInfinity || random.Next(2) == 0,
    };

    private static SchemaRules Change(SchemaRules rules, SchemaRules other, Random random) => random.Next(7) switch
    {
        0 => rules with { Keys = [.. rules.Keys.Skip(1)] },
        1 => rules with { RowRules = [.. rules.RowRules.Select(r => r with { MinFraction = r.MinFraction * random.NextDouble() })] },
        2 => rules with { RowRules = [.. rules.RowRules.Skip(1)], Rows = null },
        3 => rules with { References = [.. rules.References.Select(r => r with { MinMass = r.MinMass / 2 })] },
        4 => rules with { ValueSets = [.. rules.ValueSets.Select(s => s.Values is { } values ? s with { Values = [.. values.Append("zz").Distinct().Order(StringComparer.Ordinal)] } : s)] },
        5 => rules with { Keys = other.Keys, RowRules = other.RowRules },
        _ => rules,
    };
}
