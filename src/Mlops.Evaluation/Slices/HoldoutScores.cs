namespace Mlops.Evaluation;

/// <summary>Score, label and slice codes of every row with a label: 16 bytes a row and 4 for each slice column.</summary>
/// <remarks>Filled by one thread, then read only.</remarks>
internal sealed class HoldoutScores(int sliceColumns)
{
    public List<double> Scores { get; } = [];

    public List<double> Labels { get; } = [];

    public SliceCodes[] Slices { get; } = [.. Enumerable.Range(0, sliceColumns).Select(_ => new SliceCodes())];

    /// <summary>The number of rows without a label.</summary>
    public long SkippedRows { get; private set; }

    /// <summary>Adds the rows of one batch.</summary>
    public void Add(ReadOnlySpan<double> scores, ReadOnlySpan<double> labels, IReadOnlyList<SliceCodes> slices)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (double.IsNaN(labels[i]))
            {
                SkippedRows++;
                continue;
            }
            Scores.Add(scores[i]);
            Labels.Add(labels[i]);
        }
        for (var i = 0; i < Slices.Length; i++) Slices[i].Append(slices[i]);
    }

    /// <summary>Adds rows that come later in the data.</summary>
    public void Append(HoldoutScores later)
    {
        Scores.AddRange(later.Scores);
        Labels.AddRange(later.Labels);
        SkippedRows += later.SkippedRows;
        for (var i = 0; i < Slices.Length; i++) Slices[i].Append(later.Slices[i]);
    }
}
