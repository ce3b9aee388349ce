using System.Buffers;
using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The vocabulary, then the features of unseen categories, then the one of rows without a list.</summary>
internal sealed class FittedMultiHot(MultiHot operation, Vocabulary vocabulary) : WeightedOperation(operation), IVocabularyOperation
{
    private readonly VocabularyKernel kernel = new(vocabulary, operation.Unseen);
    private readonly int missing = vocabulary.Count + operation.Unseen.Slots;

    public Vocabulary Vocabulary => vocabulary;

    public override int Width => missing + 1;

    public override IReadOnlyList<string> Labels { get; } = VocabularyLabels.Of(operation.Column.Name, vocabulary, operation.Unseen);

    public override int Write(in OperationInput input, SparseRows output)
    {
        var lists = (ListData)input[0];
        var offsets = lists.Offsets;
        var refused = ListTokens.Find(lists, kernel, out var places);
        var present = new PresentRows(lists);
        for (var row = 0; row < lists.Length && refused < 0; row++)
        {
            if (!present[row]) output.Add(missing, 1);
            for (var item = offsets[row]; item < offsets[row + 1] && present[row]; item++)
                if (places[item - offsets[0]] is >= 0 and var place) output.Add(place, 1);
            output.EndRow(once: !operation.IsCounted);
        }

        ArrayPool<int>.Shared.Return(places);
        return refused;
    }

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets) =>
        json.WriteString("vocabulary", VocabularyAsset.Write(assets, operation.Column.Name, vocabulary));

    public override MlopsException Refuse(in OperationInput input, int row, string where) =>
        TransformErrors.Unseen(operation, ListTokens.ShowUnknown((ListData)input[0], row, vocabulary), where);
}
