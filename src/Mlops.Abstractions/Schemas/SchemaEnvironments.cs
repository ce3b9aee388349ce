namespace Mlops;

/// <summary>What a schema expects in one environment, such as training or serving.</summary>
public static class SchemaEnvironments
{
    /// <summary>The environments that a schema names, in the order of their first use.</summary>
    /// <param name="schema">The schema.</param>
    public static IReadOnlyList<string> Environments(this DataSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return [.. schema.Rules.DefaultEnvironments
            .Concat(schema.Fields.SelectMany(f => f.Environments is { } e ? e.In.Concat(e.NotIn) : []))
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// True when a column is expected: in its own environments always, in those that it excludes never, otherwise in the default
    /// environments of the schema. Without an environment every column is.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <param name="field">A column of the schema.</param>
    /// <param name="environment">The environment; null for none.</param>
    public static bool Expects(this DataSchema schema, Field field, string? environment)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(field);
        if (environment is null || field.Environments?.In.Contains(environment, StringComparer.Ordinal) == true) return true;
        return field.Environments?.NotIn.Contains(environment, StringComparer.Ordinal) != true
            && schema.Rules.DefaultEnvironments.Contains(environment, StringComparer.Ordinal);
    }

    /// <summary>
    /// The columns that are expected in an environment and whose stage is checked, with the rules that speak of these columns only.
    /// </summary>
    /// <param name="schema">The schema.</param>
    /// <param name="environment">The environment; null for none.</param>
    /// <exception cref="SchemaException">The schema names no such environment.</exception>
    public static DataSchema For(this DataSchema schema, string? environment)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (environment is not null && schema.Environments() is var known && !known.Contains(environment, StringComparer.Ordinal))
            throw new SchemaException(new Problem(
                DiagnosticCodes.UnknownEnvironment,
                $"The schema names no environment '{environment}'",
                Remedy: NearestNames.Suggest(environment, known)));
        var kept = schema.Fields.Where(f => f.IsChecked && schema.Expects(f, environment)).ToList();
        if (kept.Count == schema.Count) return schema;
        var names = kept.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var rules = schema.Rules;
        return new DataSchema(kept, rules with
        {
            RowRules = [.. rules.RowRules.Where(r => ExpressionPlan.ColumnsOf(r.Holds).All(c => names.Contains(c.Name)))],
            Keys = [.. rules.Keys.Where(k => k.Columns.All(names.Contains))],
            References = [.. rules.References.Where(r => names.Contains(r.Column))],
            SparseFeatures = [.. rules.SparseFeatures.Where(f => f.Indices.Append(f.Value).All(names.Contains))],
            WeightedFeatures = [.. rules.WeightedFeatures.Where(f => names.Contains(f.Value) && names.Contains(f.Weight))],
        });
    }
}
