using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The place in the vocabulary; unseen categories follow it, or count as missing.</summary>
internal sealed class FittedOrdinal(Ordinal operation, Vocabulary vocabulary)
    : CodedNumberOperation<VocabularyKernel>(operation, new VocabularyKernel(vocabulary, operation.Unseen), SparseOperation.None),
        IVocabularyOperation
{
    private readonly double missing = operation.IsColumn ? double.NaN : operation.Missing;

    public Vocabulary Vocabulary => vocabulary;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets) => json.WriteString(
        "vocabulary", assets.Write("vocab", operation.Column.Name, stream => VocabularyFile.Write(stream, vocabulary)));

    public override MlopsException Refuse(in OperationInput input, int row, string where) =>
        TransformErrors.Unseen(operation, CategoryText.Show(input[0], row), where);

    protected override void Number(in OperationInput input, ReadOnlySpan<int> places, Span<double> numbers)
    {
        for (var row = 0; row < places.Length; row++) numbers[row] = places[row] >= 0 ? places[row] : missing;
    }
}
