using System.Collections.Frozen;
using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>What is computed about a data set. Immutable.</summary>
public sealed record StatisticsOptions
{
    /// <summary>The number of buckets of equal width, at least 1. The default value is 10.</summary>
    public int EqualWidthBuckets { get; init; } = 10;

    /// <summary>
    /// The number of buckets of equal mass, at least 2. The default value is 100: fine enough to compare two data sets by their
    /// statistics alone.
    /// </summary>
    public int EqualMassBuckets { get; init; } = 100;

    /// <summary>
    /// How many values of a column are listed, the most frequent first, at least 1. The default value is 1,000. A number column
    /// with more different values than this has no list.
    /// </summary>
    public int MaxTopValues { get; init; } = 1000;

    /// <summary>
    /// How many different texts of a column are counted exactly, at least 2. The default value is 100,000. With more, the counts
    /// of the frequent ones may be a little low and the number of different texts is an estimate.
    /// </summary>
    public int MaxDistinctValues { get; init; } = 100_000;

    /// <summary>
    /// How many different values of a number column are counted, at least 64; up to that many, quantiles and histograms are
    /// exact, however many rows there are. The default value is <see cref="NumberDistribution.DefaultCapacity"/>.
    /// </summary>
    public int MaxDistinctNumbers { get; init; } = NumberDistribution.DefaultCapacity;

    /// <summary>
    /// How many partitions may be read at once. The default value is the number of processors. Results never depend on it.
    /// </summary>
    public int DegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// The number column whose values are the weights of the rows. The default value is null: no weighted statistics.
    /// </summary>
    public string? Weight { get; init; }

    /// <summary>Weight columns of single columns, by the name of the column. The default value is none.</summary>
    public IReadOnlyDictionary<string, string> ColumnWeights { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>How rows are divided into slices with statistics of their own. The default value is none.</summary>
    public IReadOnlyList<SliceBy> Slices { get; init; } = [];

    /// <summary>How many slices there may be together, at least 1. The default value is 1,000; more are an error.</summary>
    public int MaxSlices { get; init; } = 1000;

    /// <summary>
    /// The classes with which every column is compared: lift and mutual information. The default value is null: none. Classes of
    /// numbers are made with <see cref="SliceBy.Buckets"/> or a condition.
    /// </summary>
    public SliceBy? Label { get; init; }

    /// <summary>Pairs of number columns whose covariance and correlation are computed. The default value is none.</summary>
    public IReadOnlyList<(string First, string Second)> Crosses { get; init; } = [];

    /// <summary>Statistics of one's own, computed in the same pass. The default value is none.</summary>
    public IReadOnlyList<IStatistic> Custom { get; init; } = [];

    /// <summary>
    /// How values are recognised that mean something beyond their type, such as times and e-mail addresses. The default value is
    /// <see cref="SemanticOptions.Default"/>; null: not at all.
    /// </summary>
    public SemanticOptions? Semantics { get; init; } = SemanticOptions.Default;

    /// <summary>
    /// True when values of sensitive columns (<see cref="Field.IsSensitive"/>) are kept like those of others: the most frequent ones,
    /// extremes, quantiles, covariances. The default value is false: of such a column only the rows with and without a value are counted.
    /// </summary>
    public bool KeepSensitiveValues { get; init; }

    /// <summary>The default values.</summary>
    public static StatisticsOptions Default { get; } = new();

    internal void Check()
    {
        OptionCheck.AtLeast(EqualWidthBuckets, 1, nameof(EqualWidthBuckets));
        OptionCheck.AtLeast(EqualMassBuckets, 2, nameof(EqualMassBuckets));
        OptionCheck.AtLeast(MaxTopValues, 1, nameof(MaxTopValues));
        OptionCheck.AtLeast(MaxDistinctValues, 2, nameof(MaxDistinctValues));
        OptionCheck.AtLeast(MaxDistinctNumbers, 64, nameof(MaxDistinctNumbers));
        OptionCheck.AtLeast(DegreeOfParallelism, 1, nameof(DegreeOfParallelism));
        OptionCheck.AtLeast(MaxSlices, 1, nameof(MaxSlices));
        Semantics?.Check();
    }

    internal StepParameters AddTo(StepParameters parameters) => parameters
        .With("equalWidthBuckets", EqualWidthBuckets)
        .With("equalMassBuckets", EqualMassBuckets)
        .With("maxTopValues", MaxTopValues)
        .With("maxDistinctValues", MaxDistinctValues)
        .With("maxDistinctNumbers", MaxDistinctNumbers)
        .With("more", MoreText());

    /// <summary>What few use, in one parameter that is empty by default, so that the cache knows every option.</summary>
    private string MoreText()
    {
        string[] parts =
        [
            .. Weight is null ? [] : (string[])[$"weight {Weight}"],
            .. ColumnWeights.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => $"weight of {w.Key} {w.Value}"),
            .. Slices.Select(s => $"slice {s.ToText()}"),
            .. Label is null ? [] : (string[])[$"label {Label.ToText()}"],
            .. Crosses.Select(c => $"cross {c.First} {c.Second}"),
            .. Custom.Select(c => $"custom {c.Name} {c.GetType().FullName}"),
            .. KeepSensitiveValues ? (string[])["sensitive values"] : [],
            .. Semantics == SemanticOptions.Default ? [] : (string[])[Semantics?.ToText() ?? "no semantics"],
        ];
        return string.Join("; ", parts);
    }
}
