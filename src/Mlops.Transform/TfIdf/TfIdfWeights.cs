using System.Text.Json;

namespace Mlops.Transform;

/// <summary>count / length * idf, computed in float64 and rounded once, of places that are known.</summary>
internal sealed class TfIdfWeights
{
    private readonly long rows;
    private readonly NumberTable documents;
    private readonly bool isSmooth;

    // None of a large vocabulary, which is not read when it is loaded: there each weight is computed when it is needed.
    private readonly double[] weights = [];

    /// <param name="rows">The number of training rows, empty ones included.</param>
    /// <param name="documents">How many of them have each place.</param>
    /// <param name="isSmooth">The formula.</param>
    public TfIdfWeights(long rows, NumberTable documents, bool isSmooth)
    {
        (this.rows, this.documents, this.isSmooth) = (rows, documents, isSmooth);
        if (documents.Count > Vocabulary.MostAsText) return;
        weights = new double[documents.Count];
        for (var i = 0; i < weights.Length; i++) weights[i] = Weight(i);
    }

    /// <summary>Reads the constants.</summary>
    /// <exception cref="FormatException">They contradict each other.</exception>
    public static TfIdfWeights Read(OperationReader from, int places, bool isSmooth)
    {
        var rows = from.Count("rows");
        var documents = from.NumberTable("documents", places, 1);
        var isWhole = rows > 0;
        for (var i = 0; i < documents.Count && isWhole; i++) isWhole = documents[i] >= 0 && documents[i] <= rows;
        return isWhole
            ? new TfIdfWeights(rows, documents, isSmooth)
            : throw new FormatException($"operation '{from.Name}' has a category of more rows than there are");
    }

    /// <summary>Writes the features of all rows.</summary>
    /// <param name="lists">The rows.</param>
    /// <param name="places">The places of their items from the first offset on; negative ones only make the row longer.</param>
    /// <param name="output">Receives the features.</param>
    public void Write(ListData lists, ReadOnlySpan<int> places, SparseRows output)
    {
        var offsets = lists.Offsets;
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
            for (var i = 0; i < features.Length; i++) values[i] = (float)(values[i] / (double)length * WeightOf(features[i]));
        }
    }

    public void WriteState(Utf8JsonWriter json, AssetWriter assets, string column) =>
        json.WriteString("documents", NumberAsset.Write(assets, column, documents));

    public void WriteRows(Utf8JsonWriter json) => json.WriteNumber("rows", rows);

    // A category that no row had counts as one of a single row, where that is needed to divide by it.
    private double Weight(int place) => isSmooth
        ? ExactLog.Of((rows + 1) / (documents[place] + 1)) + 1
        : ExactLog.Of(rows / Math.Max(1, documents[place])) + 1;

    private double WeightOf(int place) => weights.Length > 0 ? weights[place] : Weight(place);
}
