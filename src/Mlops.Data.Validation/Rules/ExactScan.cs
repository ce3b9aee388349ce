using System.Globalization;

namespace Mlops.Data.Validation;

/// <summary>
/// One streaming, parallel pass that decides the rules that statistics do not tell. Counts and examples are those of the order of the rows
/// at any number of threads. Different values are kept up to a bound; beyond it a rule is reported as not decided.
/// </summary>
internal static class ExactScan
{
    public static async ValueTask<IReadOnlyList<Anomaly>> FindAsync(
        IDataSource source, DataSchema schema, DatasetStatistics statistics, ValidationOptions options, CancellationToken cancellationToken)
    {
        var plan = ExactPlan.Compile(schema, await source.GetSchemaAsync(cancellationToken), statistics, options.ValueSetFolder);
        var rows = statistics.RowCount;
        if (plan.IsEmpty || rows == 0) return [];
        var state = await source.AggregateAsync(
            new ReadRequest { Schema = plan.Columns, DegreeOfParallelism = options.Statistics.DegreeOfParallelism },
            () => new ExactState(plan, options.MaxExamples, options.MaxKeys),
            static (state, batch) => state.Add(batch),
            static (state, later) => state.Merge(later),
            cancellationToken);
        var found = new List<Anomaly>();
        for (var i = 0; i < plan.Checks.Count; i++) AddCheck(found, plan.Checks[i], state.Hits[i], state.BaseOf(i), rows);
        for (var i = 0; i < plan.Keys.Count; i++) AddKey(found, plan.Keys[i], state.Keys[i], rows, schema, options);
        for (var i = 0; i < plan.Orders.Count; i++) AddOrder(found, plan.Orders[i], state.Orders[i], rows);
        return found;
    }

    private static void AddCheck(List<Anomaly> found, RowCheck check, RowHits hits, long total, long rows)
    {
        if (hits.Count == 0) return;
        var share = (double)hits.Count / total;
        // Compared as the share that holds: 1 - share or MinShare * total, rounded, may miss a limit that is met exactly. 14 of 50 is 0.28,
        // but 0.28 * 50 is above 14.
        var isTolerated = (double)(total - hits.Count) / total >= check.MinShare;
        var severity = !isTolerated ? check.Severity : check.Severity == Severity.Error ? Severity.Warning : Severity.Info;
        found.Add(new Anomaly(
            check.Code, severity, check.Column, $"In {Words.Plural(hits.Count, "row")}, a share of {Words.Share(share)}, {check.Breach}",
            check.MinShare < 1 ? $"{check.Expected}, in at least a share of {Words.Share(check.MinShare)}" : check.Expected,
            "Mend the rows, or change the rule in the schema.")
        {
            Count = hits.Count,
            Rows = rows,
            Examples = hits.Examples,
            Actual = $"a share of {Words.Share(1 - share)}",
            Fix = isTolerated ? null : check.Fix?.Invoke(share),
        });
    }

    private static void AddKey(
        List<Anomaly> found, KeyRequest key, KeyState state, long rows, DataSchema schema, ValidationOptions options)
    {
        var names = string.Join(", ", key.Names.Select(n => $"'{n}'"));
        var column = key.Names.Count == 1 ? key.Names[0] : null;
        if (key.IsUnique && state.Repeated > 0)
            found.Add(new Anomaly(
                ValidationDiagnostics.Duplicates, Severity.Error, column,
                $"In {(state.IsDecided ? "" : "at least ")}{Words.Plural(state.Repeated, "row")} the value of {names} was there before",
                "each value at most once", "Remove the doubled rows, or the rule from the schema.")
            {
                Count = state.Repeated,
                Rows = rows,
                Examples = state.Examples,
                Fix = key.Field is { } unique
                    ? new SchemaFix($"Allow '{unique.Name}' to repeat values") { Field = unique with { IsUnique = false } }
                    : new SchemaFix($"Remove the key {names}")
                    {
                        Rules = schema.Rules with { Keys = [.. schema.Rules.Keys.Where(k => !k.Columns.SequenceEqual(key.Names))] },
                    },
            });
        if (key.Field is { DistinctCount: { } bounds } field) AddDistinct(found, field, bounds, state);
        var isOpen = (key.IsUnique && state.Repeated == 0) || key.Field?.DistinctCount?.Max > state.Distinct;
        if (!state.IsDecided && isOpen)
            found.Add(new Anomaly(
                ValidationDiagnostics.NotDecided, Severity.Warning, column,
                string.Create(CultureInfo.InvariantCulture, $"{names} has more than {options.MaxKeys} different values: whether its rule holds is not decided"),
                "", $"Raise {nameof(ValidationOptions)}.{nameof(ValidationOptions.MaxKeys)}: each value takes about 40 bytes.")
            { Rows = rows });
    }

    private static void AddDistinct(List<Anomaly> found, Field field, DistinctCount bounds, KeyState state)
    {
        var isLow = state.IsDecided && state.Distinct < bounds.Min;
        if (!isLow && !(state.Distinct > bounds.Max)) return;
        found.Add(new Anomaly(
            ValidationDiagnostics.DistinctCount, Severity.Error, field.Name,
            $"Column '{field.Name}' has {(state.IsDecided ? "" : "at least ")}{Words.Plural(state.Distinct, "different value")}",
            bounds.ToString(), "Look at what produces the column, or change the bounds in the schema.")
        {
            Actual = state.Distinct.ToString(CultureInfo.InvariantCulture),
            Fix = new SchemaFix($"Accept {Words.Plural(state.Distinct, "different value")} of '{field.Name}'")
            {
                Field = field with { DistinctCount = isLow ? bounds with { Min = state.Distinct } : bounds with { Max = state.Distinct } },
            },
        });
    }

    private static void AddOrder(List<Anomaly> found, Field field, OrderState state, long rows)
    {
        if (state.Count == 0) return;
        found.Add(new Anomaly(
            ValidationDiagnostics.OutOfOrder, Severity.Error, field.Name,
            $"In {Words.Plural(state.Count, "row")} the value of '{field.Name}' does not follow the one before it",
            field.Order switch
            {
                ValueOrder.Rising => "each value to be at least the one before it",
                ValueOrder.StrictlyRising => "each value to be above the one before it",
                ValueOrder.Falling => "each value to be at most the one before it",
                _ => "each value to be below the one before it",
            },
            "Sort the rows, or remove the order from the schema.")
        {
            Count = state.Count,
            Rows = rows,
            Examples = state.Examples,
            Fix = new SchemaFix($"Accept '{field.Name}' in any order") { Field = field with { Order = ValueOrder.Any } },
        });
    }
}
