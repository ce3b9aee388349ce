using System.Text.Json;

namespace Mlops.Transform;

/// <summary>The vocabulary, then the features of unseen categories, then the one of missing values.</summary>
internal sealed class FittedOneHot : CategoryOperation<VocabularyKernel>, IVocabularyOperation, ICategoryInverse
{
    private readonly OneHot operation;

    public FittedOneHot(OneHot operation, Vocabulary vocabulary)
        : base(operation, new VocabularyKernel(vocabulary, operation.Unseen), vocabulary.Count + operation.Unseen.Slots)
    {
        this.operation = operation;
        Vocabulary = vocabulary;
        Labels = operation.IsColumn ? [] : VocabularyLabels.Of(operation.Column.Name, vocabulary, operation.Unseen);
    }

    public Vocabulary Vocabulary { get; }

    public override int Width => Operation.IsColumn ? 0 : Vocabulary.Count + operation.Unseen.Slots + 1;

    public override IReadOnlyList<string> Labels { get; }

    protected override Utf16Vocabulary? Utf16 => Vocabulary.Utf16;

    public string? TextOf(int place) => place < Vocabulary.Count ? Vocabulary.TextOf(place) : null;

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets) =>
        json.WriteString("vocabulary", VocabularyAsset.Write(assets, operation.Column.Name, Vocabulary));

    public override MlopsException Refuse(in OperationInput input, int row, string where) =>
        TransformErrors.Unseen(operation, CategoryText.Show(input[0], row), where);
}
