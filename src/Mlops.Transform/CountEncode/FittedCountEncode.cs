using System.Text.Json;

namespace Mlops.Transform;

/// <summary>0 for categories that were not seen; rows without a category count as one of their own.</summary>
internal sealed class FittedCountEncode : CodedNumberOperation<VocabularyKernel>, IVocabularyOperation
{
    private readonly CountEncode operation;
    private readonly long rows;

    // Those of the categories, then of rows without one.
    private readonly double[] numbers;

    public FittedCountEncode(CountEncode operation, Vocabulary vocabulary, long rows)
        : base(operation, new VocabularyKernel(vocabulary, Unseen.Ignore), vocabulary.Count)
    {
        this.operation = operation;
        this.rows = rows;
        Vocabulary = vocabulary;
        var counts = Enumerable.Range(0, vocabulary.Count).Select(vocabulary.CountOf).ToList();
        counts.Add(rows - counts.Sum());
        if (counts[^1] < 0) throw new FormatException($"operation '{operation.Name}' has counted more categories than rows");
        numbers = [.. counts.Select(c => operation.IsShare ? c / (double)rows : c)];
    }

    public override Vocabulary Vocabulary { get; }

    public override void WriteState(Utf8JsonWriter json, AssetWriter assets)
    {
        json.WriteNumber("rows", rows);
        json.WriteString("vocabulary", assets.Write("vocab", operation.Column.Name, stream => VocabularyFile.Write(stream, Vocabulary)));
    }

    protected override void Number(in OperationInput input, ReadOnlySpan<int> places, Span<double> output)
    {
        for (var row = 0; row < places.Length; row++) output[row] = places[row] >= 0 ? numbers[places[row]] : 0;
    }
}
