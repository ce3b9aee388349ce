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
    }

    internal StepParameters AddTo(StepParameters parameters) => parameters
        .With("equalWidthBuckets", EqualWidthBuckets)
        .With("equalMassBuckets", EqualMassBuckets)
        .With("maxTopValues", MaxTopValues)
        .With("maxDistinctValues", MaxDistinctValues)
        .With("maxDistinctNumbers", MaxDistinctNumbers);
}
