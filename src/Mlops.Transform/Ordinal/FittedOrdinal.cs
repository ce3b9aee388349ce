using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The place in the vocabulary; unseen categories follow it, or count as missing.</summary>
internal sealed class FittedOrdinal(Ordinal operation, Vocabulary vocabulary)
    : CodedNumberOperation<VocabularyKernel>(operation, new VocabularyKernel(vocabulary, operation.Unseen), SparseOperation.None),
        IVocabularyOperation, ICategoryInverse
{
    private readonly double missing = operation.IsColumn ? double.NaN : operation.Missing;

    public override Vocabulary Vocabulary => vocabulary;

    /// <summary>The places, those of unseen categories, and what a missing one gets.</summary>
    public override Domain Domain
    {
        get
        {
            var last = Math.Max(0, vocabulary.Count + operation.Unseen.Slots - 1);
            return new NumberRange((float)Math.Min(0, operation.Missing), (float)Math.Max(last, operation.Missing));
        }
    }

    public string? TextOf(int place) => place < vocabulary.Count ? vocabulary.TextOf(place) : null;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets) =>
        json.WriteString("vocabulary", VocabularyAsset.Write(assets, operation.Column.Name, vocabulary));

    public override MlopsException Refuse(in OperationInput input, int row, string where) =>
        TransformErrors.Unseen(operation, CategoryText.Show(input[0], row), where);

    protected override void Number(in OperationInput input, ReadOnlySpan<int> places, Span<double> numbers)
    {
        for (var row = 0; row < places.Length; row++) numbers[row] = places[row] >= 0 ? places[row] : missing;
    }
}
