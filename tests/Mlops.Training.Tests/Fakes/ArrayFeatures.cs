using System.Runtime.CompilerServices;

namespace Mlops.Training.Tests;

/// <summary>Features in memory, handed out in batches of a given size.</summary>
internal sealed class ArrayFeatures(FeatureLayout layout, IReadOnlyList<FeatureRow> rows, int batchSize = 100) : IFeatureSource
{
    public FeatureLayout Layout => layout;

    /// <summary>How often the rows were read.</summary>
    public int Passes { get; private set; }

    public async IAsyncEnumerable<FeatureBatch> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Passes++;
        await Task.Yield();
        for (var start = 0; start < rows.Count; start += batchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Batch(layout, [.. rows.Skip(start).Take(batchSize)]);
        }
    }

    public static FeatureBatch Batch(FeatureLayout layout, IReadOnlyList<FeatureRow> rows)
    {
        var batch = new FeatureBatch(layout);
        batch.Reset(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Dense.CopyTo(batch.Dense[(i * layout.DenseWidth)..]);
            foreach (var (feature, value) in rows[i].Sparse) batch.AddSparse(feature, value);
            batch.EndRow(i);
        }
        var labels = batch.WriteLabels();
        for (var i = 0; i < rows.Count; i++) labels[i] = rows[i].Label;
        return batch;
    }

    public static FeatureLayout LayoutOf(int dense, int sparse) => new(
    [
        .. Enumerable.Range(0, dense).Select(i => new FeatureSlot($"number{i}", $"column{i}", "standardize", i, 1, false)),
        .. sparse == 0 ? [] : new[] { new FeatureSlot("kind", "kind", "one-hot", dense, sparse, true) },
    ]);
}
