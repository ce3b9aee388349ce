namespace Mlops.Data.Validation;

/// <summary>Suggests rules that data keeps, for a person to accept one by one.</summary>
public static class ConstraintSuggestions
{
    /// <summary>Profiles the data, looks at its rows once more, and suggests rules that a schema does not have yet.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows: data that is taken to be good.</param>
    /// <param name="schema">The schema to add to; null for the bare columns of the data.</param>
    /// <param name="options">Which rules are suggested; null for the default.</param>
    /// <param name="cancellationToken">Stops within one batch.</param>
    /// <returns>The suggestions by column, then those across columns, then keys of two columns: the same at any degree of parallelism.</returns>
    /// <exception cref="DataException">The source cannot be read.</exception>
    public static async ValueTask<IReadOnlyList<Suggestion>> SuggestAsync<T>(
        this Dataset<T> data, DataSchema? schema = null, SuggestionOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        options ??= SuggestionOptions.Default;
        options.Check();
        var marked = schema is null ? data : data with { Schema = data.Schema.WithSensitiveOf(schema) };
        var statistics = await marked.ProfileAsync(options.Statistics, null, cancellationToken);
        schema ??= Bare(statistics);
        var plan = SuggestionPlan.For(statistics, options);
        var pass = await data.Source.AggregateAsync(
            new ReadRequest { Schema = plan.Columns, DegreeOfParallelism = options.Statistics.DegreeOfParallelism },
            () => new SuggestionPass(plan),
            static (state, batch) => state.Add(batch),
            static (state, later) => state.Merge(later),
            cancellationToken);
        var keys = await KeySuggestions.OfAsync(data, schema, statistics, options, cancellationToken);
        return [.. Suggest(schema, statistics, plan, pass, options), .. keys];
    }

    /// <summary>The columns of the data with their marks and without rules: what suggestions without a schema start from.</summary>
    /// <param name="statistics">The statistics of the data.</param>
    public static DataSchema Bare(DatasetStatistics statistics)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        return new DataSchema(statistics.Columns.Select(c => new Field(c.Name, c.Type) { IsSensitive = c.IsSensitive }));
    }

    /// <summary>The schema with the accepted suggestions; without any it is the same.</summary>
    /// <param name="schema">The schema that the suggestions were made for.</param>
    /// <param name="suggestions">All suggestions.</param>
    /// <param name="accepted">The identifiers of those that are accepted.</param>
    /// <exception cref="SchemaException">There is no suggestion of an identifier; the message suggests the nearest.</exception>
    public static DataSchema Accept(DataSchema schema, IReadOnlyList<Suggestion> suggestions, IEnumerable<string> accepted)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(suggestions);
        ArgumentNullException.ThrowIfNull(accepted);
        var chosen = AcceptedIds.Choose(accepted, suggestions, s => s.Id);
        return SchemaMerge.Apply(schema, schema, chosen.Select(s => s.Fix), isWidening: false);
    }

    private static IEnumerable<Suggestion> Suggest(
        DataSchema schema, DatasetStatistics statistics, SuggestionPlan plan, SuggestionPass pass, SuggestionOptions options)
    {
        foreach (var column in statistics.Columns)
        {
            if (schema.Find(column.Name) is not (>= 0 and var place) || schema.Fields[place].Type != column.Type) continue;
            var look = new ColumnLook(column, schema.Fields[place], plan, pass, options);
            foreach (var suggestion in look.Suggest())
            {
                // A rule that the schema has already, or one that is stricter, is not suggested again.
                if (suggestion.Fix.Field != schema.Fields[place]) yield return suggestion;
            }
        }
        foreach (var suggestion in PairSuggestions.Of(schema, plan, pass, options)) yield return suggestion;
    }
}
