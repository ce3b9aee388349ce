using System.Buffers;
using System.Text.Json;

namespace Mlops.Transform;

/// <param name="operation">What was asked for.</param>
/// <param name="vocabulary">The known categories.</param>
/// <param name="weights">Of each of them.</param>
internal sealed class FittedTfIdf(TfIdf operation, Vocabulary vocabulary, TfIdfWeights weights)
    : WeightedOperation(operation), IVocabularyOperation
{
    private readonly VocabularyKernel kernel = new(vocabulary, Unseen.Ignore);

    public Vocabulary Vocabulary => vocabulary;

    public override int Width => vocabulary.Count;

    public override IReadOnlyList<string> Labels { get; } = VocabularyLabels.OfKnown(operation.Column.Name, vocabulary);

    public override int Write(in OperationInput input, SparseRows output)
    {
        var lists = (ListData)input[0];
        ListTokens.Find(lists, kernel, out var places);
        weights.Write(lists, places, output);
        ArrayPool<int>.Shared.Return(places);
        return -1;
    }

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        weights.WriteRows(json);
        var name = operation.Column.Name;
        json.WriteString("vocabulary", VocabularyAsset.Write(assets, name, vocabulary));
        weights.WriteState(json, assets, name);
    }
}
