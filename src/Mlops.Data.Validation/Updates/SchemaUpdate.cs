namespace Mlops.Data.Validation;

/// <summary>Changes a schema so that it accepts data that a validation refused: only by what a person accepts.</summary>
public static class SchemaUpdate
{
    /// <summary>A fix may bring the next finding to light, as a changed type does; more rounds than this never follow.</summary>
    private const int MaxRounds = 10;

    /// <summary>The proposals of a report, in the order of its findings; findings without a fix have none.</summary>
    /// <param name="findings">The findings of a validation.</param>
    public static IReadOnlyList<ProposedUpdate> Propose(IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var proposals = new List<ProposedUpdate>();
        foreach (var finding in findings)
        {
            if (finding.Fix is null) continue;
            var id = finding.Column is { } column ? $"{column}:{finding.Code}" : finding.Code;
            seen[id] = seen.GetValueOrDefault(id) + 1;
            proposals.Add(new ProposedUpdate(seen[id] == 1 ? id : $"{id}#{seen[id].ToString(System.Globalization.CultureInfo.InvariantCulture)}", finding));
        }
        return proposals;
    }

    /// <summary>The schema with the accepted proposals; without any it is the same.</summary>
    /// <param name="schema">The schema that the data was validated against.</param>
    /// <param name="proposals">All proposals.</param>
    /// <param name="accepted">The identifiers of those that are accepted.</param>
    /// <param name="environment">The environment of the validation; null for none.</param>
    /// <exception cref="SchemaException">There is no proposal of an identifier; the message suggests the nearest.</exception>
    public static DataSchema Apply(
        DataSchema schema, IReadOnlyList<ProposedUpdate> proposals, IEnumerable<string> accepted, string? environment = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(proposals);
        ArgumentNullException.ThrowIfNull(accepted);
        var chosen = AcceptedIds.Choose(accepted, proposals, p => p.Id);
        // Fixes are changes of what the environment expects, and leave out the rest.
        return SchemaMerge.Apply(schema, schema.For(environment), chosen.Select(p => p.Fix), isWidening: true);
    }

    /// <summary>Accepts every proposal, and those that come to light by it, until the schema accepts the data.</summary>
    /// <typeparam name="T">The record of a row.</typeparam>
    /// <param name="data">The rows.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="baseline">The statistics of the data before, for limits of growth; null for none.</param>
    /// <param name="options">What is checked; null for the default.</param>
    /// <param name="cancellationToken">Stops within one batch.</param>
    /// <returns>The changed schema. What no change of a schema can mend, such as data without rows, is still found.</returns>
    /// <exception cref="DataException">The source cannot be read.</exception>
    public static async ValueTask<DataSchema> FitAsync<T>(
        Dataset<T> data,
        DataSchema schema,
        DatasetStatistics? baseline = null,
        ValidationOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        for (var round = 0; round < MaxRounds; round++)
        {
            var report = await data.ValidateAsync(schema, baseline, options, cancellationToken);
            var proposals = Propose(report.Findings);
            var next = Apply(schema, proposals, proposals.Select(p => p.Id), options?.Environment);
            if (next.Equals(schema)) return schema;
            schema = next;
        }
        return schema;
    }
}
