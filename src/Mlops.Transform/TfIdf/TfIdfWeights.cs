using System.Text.Json;

namespace Mlops.Transform;

/// <summary>count / length * idf, computed in float64 and rounded once, of places that are known.</summary>
internal sealed class TfIdfWeights
{
    private readonly long rows;
    private readonly double[] documents;
    private readonly double[] weights;

    /// <param name="rows">The number of training rows, empty ones included.</param>
    /// <param name="documents">How many of them have each place.</param>
    /// <param name="isSmooth">The formula.</param>
    public TfIdfWeights(long rows, double[] documents, bool isSmooth)
    {
        (this.rows, this.documents) = (rows, documents);
        weights = Array.ConvertAll(documents, having => Weight(having, isSmooth));
    }

    /// <summary>Reads the constants.</summary>
    /// <exception cref="FormatException">They contradict each other.</exception>
    public static TfIdfWeights Read(OperationReader from, int places, bool isSmooth)
    {
        var rows = from.Count("rows");
        var documents = from.Asset("documents", stream => NumberFile.Read(stream, places, 1));
        return rows > 0 && documents.All(d => d >= 0 && d <= rows)
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
            for (var i = 0; i < features.Length; i++) values[i] = (float)(values[i] / (double)length * weights[features[i]]);
        }
    }

    public void WriteState(Utf8JsonWriter json, AssetWriter assets, string column) =>
        json.WriteString("documents", assets.Write("numbers", column, stream => NumberFile.Write(stream, documents, 1)));

    public void WriteRows(Utf8JsonWriter json) => json.WriteNumber("rows", rows);

    // A category that no row had counts as one of a single row, where that is needed to divide by it.
    private double Weight(double having, bool isSmooth) => isSmooth
        ? ExactLog.Of((rows + 1) / (having + 1)) + 1
        : ExactLog.Of(rows / Math.Max(1, having)) + 1;
}
