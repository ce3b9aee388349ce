using System.Buffers;
using System.Text.Json;

namespace Mlops.Transform;

/// <summary>count / length * idf, computed in float64 and rounded once.</summary>
internal sealed class FittedTfIdf : WeightedOperation, IVocabularyOperation
{
    private readonly TfIdf operation;
    private readonly VocabularyKernel kernel;
    private readonly long rows;
    private readonly double[] documents;
    private readonly double[] weights;

    /// <param name="operation">What was asked for.</param>
    /// <param name="vocabulary">The known categories.</param>
    /// <param name="rows">The number of training rows, empty ones included.</param>
    /// <param name="documents">How many of them have each category.</param>
    public FittedTfIdf(TfIdf operation, Vocabulary vocabulary, long rows, double[] documents)
        : base(operation)
    {
        this.operation = operation;
        this.rows = rows;
        this.documents = documents;
        Vocabulary = vocabulary;
        kernel = new VocabularyKernel(vocabulary, Unseen.Ignore);
        weights = [.. documents.Select(Weight)];
        Labels = [.. Enumerable.Range(0, vocabulary.Count).Select(i => $"{operation.Column.Name}={vocabulary.TextOf(i)}")];
    }

    public Vocabulary Vocabulary { get; }

    public override int Width => Vocabulary.Count;

    public override IReadOnlyList<string> Labels { get; }

    public override int Write(in OperationInput input, SparseRows output)
    {
        var lists = (ListData)input[0];
        var offsets = lists.Offsets;
        ListTokens.Find(lists, kernel, out var places);
        var present = new PresentRows(lists);
        var hasItem = new PresentRows(lists.Items);
        for (var row = 0; row < lists.Length; row++)
        {
            var length = 0;
            for (var item = offsets[row]; item < offsets[row + 1] && present[row]; item++)
            {
                if (!hasItem[item]) continue;
                length++;
                if (places[item - offsets[0]] is >= 0 and var place) output.Add(place, 1);
            }

            output.EndRow();
            var features = output.FeaturesOf(row);
            var values = output.ValuesOf(row);
            for (var i = 0; i < features.Length; i++) values[i] = (float)(values[i] / (double)length * weights[features[i]]);
        }

        ArrayPool<int>.Shared.Return(places);
        return -1;
    }

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteNumber("rows", rows);
        var name = operation.Column.Name;
        json.WriteString("vocabulary", assets.Write("vocab", name, stream => VocabularyFile.Write(stream, Vocabulary)));
        json.WriteString("documents", assets.Write("numbers", name, stream => NumberFile.Write(stream, documents, 1)));
    }

    // A reserved category that no row had counts as one of a single row, where that is needed to divide by it.
    private double Weight(double having) => operation.IsSmooth
        ? ExactLog.Of((rows + 1) / (having + 1)) + 1
        : ExactLog.Of(rows / Math.Max(1, having)) + 1;
}
