namespace Mlops.Data.Validation;

/// <summary>Counts the pairs of one column and keeps the first that do not match, by the place of their training row.</summary>
internal sealed class ColumnTally(string name, ColumnType type, SkewTolerance tolerance, int maxSamples)
{
    private readonly FirstSamples<SkewSample> samples = new(maxSamples);

    // A share of the time since 1970 means nothing.
    private readonly SkewTolerance allowed = type.Leaf.Kind == ColumnKind.Timestamp ? tolerance with { Relative = 0 } : tolerance;
    private long matches;
    private long mismatches;
    private long missingInTraining;
    private long missingInServing;

    public ColumnType Type => type;

    /// <summary>Counts a pair; true when it does not match and is wanted as a sample.</summary>
    public bool Count(long ordinal, ReadOnlySpan<byte> training, ReadOnlySpan<byte> serving)
    {
        if (RowCodec.Matches(training, serving, type, allowed))
        {
            matches++;
            return false;
        }
        if (RowCodec.IsMissing(training)) missingInTraining++;
        else if (RowCodec.IsMissing(serving)) missingInServing++;
        else mismatches++;
        return samples.Wants(ordinal);
    }

    public void Add(long ordinal, SkewSample sample) => samples.Add(ordinal, sample);

    public ColumnSkew Finish() => new(name)
    {
        Matches = matches,
        Mismatches = mismatches,
        MissingInTraining = missingInTraining,
        MissingInServing = missingInServing,
        Samples = samples.Values,
    };
}
