using System.Text.Json;

namespace Mlops.Transform;

/// <summary>0 for categories that were not seen; rows without a category count as one of their own.</summary>
internal sealed class FittedCountEncode : CodedNumberOperation<VocabularyKernel>, IVocabularyOperation
{
    private readonly CountEncode operation;
    private readonly long rows;

    // The rows without a category.
    private readonly long missing;

    public FittedCountEncode(CountEncode operation, Vocabulary vocabulary, long rows)
        : base(operation, new VocabularyKernel(vocabulary, Unseen.Ignore), vocabulary.Count)
    {
        this.operation = operation;
        this.rows = rows;
        Vocabulary = vocabulary;
        missing = rows;
        for (var i = 0; i < vocabulary.Count; i++) missing = checked(missing - vocabulary.CountOf(i));
        if (missing < 0) throw new FormatException($"operation '{operation.Name}' has counted more categories than rows");
    }

    public override Vocabulary Vocabulary { get; }

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteNumber("rows", rows);
        json.WriteString("vocabulary", VocabularyAsset.Write(assets, operation.Column.Name, Vocabulary));
    }

    protected override void Number(in OperationInput input, ReadOnlySpan<int> places, Span<double> output)
    {
        for (var row = 0; row < places.Length; row++)
        {
            var count = places[row] < 0 ? 0 : places[row] < Vocabulary.Count ? Vocabulary.CountOf(places[row]) : missing;
            output[row] = operation.IsShare ? count / (double)rows : count;
        }
    }
}
