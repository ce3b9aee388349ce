using System.Text.Json;

namespace Mlops.Transform;

/// <summary>A line of encodings for each category, then one for rows without a category, then one for categories not seen.</summary>
/// <param name="operation">What was asked for.</param>
/// <param name="vocabulary">The categories.</param>
/// <param name="encodings">Line by line: that of all rows, then those without each fold.</param>
internal sealed class FittedTargetEncode(TargetEncode operation, Vocabulary vocabulary, NumberTable encodings)
    : CodedNumberOperation<VocabularyKernel>(operation, new VocabularyKernel(vocabulary, Unseen.Ignore), vocabulary.Count),
        IVocabularyOperation
{
    private readonly int perLine = operation.Folds + 1;

    public override Vocabulary Vocabulary => vocabulary;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        var name = operation.Column.Name;
        json.WriteString("vocabulary", VocabularyAsset.Write(assets, name, vocabulary));
        json.WriteString("encodings", NumberAsset.Write(assets, name, encodings));
    }

    protected override void Number(in OperationInput input, ReadOnlySpan<int> places, Span<double> numbers)
    {
        var hashes = input.RowHashes;
        for (var row = 0; row < places.Length; row++)
        {
            var line = (places[row] >= 0 ? places[row] : vocabulary.Count + 1) * perLine;
            numbers[row] = encodings[hashes.IsEmpty ? line : line + 1 + TargetEncode.FoldOf(hashes[row], operation.Folds)];
        }
    }
}
