namespace Mlops.Data.Validation;

/// <summary>A statistic of one's own: computed in the same pass as all others.</summary>
/// <remarks>
/// Implementations are immutable and thread-safe; the state is not shared between threads. Check them with
/// <c>StatisticConformance</c> of <c>Mlops.Testing</c>.
/// </remarks>
public interface IStatistic
{
    /// <summary>The name under which the result is listed: unique among those of a pass.</summary>
    string Name { get; }

    /// <summary>An empty state.</summary>
    /// <param name="schema">The columns of the batches to come.</param>
    /// <exception cref="SchemaException">A column that the statistic needs is not there, or has another type.</exception>
    IStatisticState Create(DataSchema schema);
}
