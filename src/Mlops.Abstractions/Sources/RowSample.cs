using System.Text;

namespace Mlops;

/// <summary>
/// A part of the rows, chosen by the name of their source and their number in it: the same rows on every machine, in every run
/// and at any number of threads, whichever columns are read.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RowSample
{
    /// <summary>Chooses rows.</summary>
    /// <param name="rate">The chance of a row to be kept, above 0 and at most 1.</param>
    /// <param name="seed">Another seed keeps other rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
    public RowSample(double rate, ulong seed)
    {
        if (!(rate > 0 && rate <= 1)) throw new ArgumentOutOfRangeException(nameof(rate), rate, "The rate is above 0 and at most 1.");
        (Rate, Seed) = (rate, seed);
    }

    /// <summary>The chance of a row to be kept, above 0 and at most 1.</summary>
    public double Rate { get; }

    /// <summary>Another seed keeps other rows.</summary>
    public ulong Seed { get; }

    /// <summary>The rows of one source: a file.</summary>
    /// <param name="source">Its name, as <see cref="DataBatch.Source"/> has it.</param>
    public RowSampler Of(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new RowSampler(Rate, StableHash.Of(Encoding.UTF8.GetBytes(source), Seed));
    }
}
