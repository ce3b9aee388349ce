using System.Runtime.CompilerServices;

namespace Mlops.Training;

/// <summary>Reads the rows with labels as blocks, and says which of them validate.</summary>
internal sealed class RowReader(IFeatureSource features, double validationFraction, ulong seed)
{
    /// <summary>How many blocks are handed out at once, and how many partial sums a pass keeps.</summary>
    public const int WaveSize = 16;

    /// <summary>The number of rows without a label in the last complete pass.</summary>
    public long SkippedRows { get; private set; }

    public FeatureLayout Layout => features.Layout;

    /// <summary>Yields the blocks in waves; a wave is valid until the next one is asked for, unless blocks are kept.</summary>
    /// <param name="keep">True when the caller keeps the blocks that it was given.</param>
    /// <param name="check">Called with every batch before its rows are used; may be null.</param>
    /// <param name="cancellationToken">Stops the reading within one batch.</param>
    public async IAsyncEnumerable<IReadOnlyList<RowBlock>> ReadAsync(
        Func<bool> keep, Action<FeatureBatch, long>? check, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var wave = new List<RowBlock>(WaveSize);
        var spare = new Stack<RowBlock>();
        var (rowNumber, skipped) = (0L, 0L);
        await foreach (var batch in features.ReadAsync(cancellationToken))
        {
            check?.Invoke(batch, rowNumber);
            for (var row = 0; row < batch.RowCount; row++, rowNumber++)
            {
                if (double.IsNaN(batch.Labels[row]))
                {
                    skipped++;
                    continue;
                }
                if (wave.Count == 0 || wave[^1].IsFull)
                {
                    if (wave.Count == WaveSize)
                    {
                        yield return wave;
                        if (!keep()) wave.ForEach(spare.Push);
                        wave.Clear();
                    }
                    wave.Add(spare.TryPop(out var block) ? block : new RowBlock(features.Layout.DenseWidth));
                    wave[^1].Clear();
                }
                wave[^1].Add(batch, row, IsValidation(rowNumber));
            }
        }
        SkippedRows = skipped;
        if (wave.Count > 0) yield return wave;
    }

    private bool IsValidation(long rowNumber) =>
        validationFraction > 0 && StableHash.ToUnit(StableHash.Of((ulong)rowNumber, seed)) < validationFraction;
}
