namespace Mlops.Data.Validation;

/// <summary>Counts rows of one side and keeps the first of them.</summary>
internal sealed class RowTally(int maxSamples)
{
    private readonly FirstSamples<ExampleRow> samples = new(maxSamples);
    private long count;

    /// <summary>Counts a row; true when it is wanted as a sample.</summary>
    public bool Count(long ordinal)
    {
        count++;
        return samples.Wants(ordinal);
    }

    public void Add(long ordinal, ExampleRow row) => samples.Add(ordinal, row);

    public SkewRows Finish() => new(count, samples.Values);
}
