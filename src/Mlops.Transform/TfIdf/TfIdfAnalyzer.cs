using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Learns the vocabulary, and how many rows have each category.</summary>
internal sealed class TfIdfAnalyzer : Analyzer
{
    private readonly TfIdf operation;
    private readonly Analyzer vocabulary;
    private readonly ValueCounts documents = new(int.MaxValue, int.MaxValue);
    private readonly TokenSet seen = new();
    private long rows;

    public TfIdfAnalyzer(TfIdf operation)
    {
        this.operation = operation;
        vocabulary = VocabularyAnalyzer.Create(operation, operation.Vocabulary, (known, _) =>
            new FittedTfIdf(operation, known, new TfIdfWeights(rows, Documents(known), operation.IsSmooth)));
    }

    public override void Add(in OperationInput input)
    {
        rows += input.RowCount;
        vocabulary.Add(input);
        seen.Clear();
        var visitor = new Visitor(this) { Row = -1 };
        CategoryVisits.Run(input[0], ref visitor);
    }

    public override void Merge(Analyzer other)
    {
        var later = (TfIdfAnalyzer)other;
        rows += later.rows;
        vocabulary.Merge(later.vocabulary);
        documents.Merge(later.documents);
    }

    public override void Save(BinaryWriter writer)
    {
        writer.Write(rows);
        vocabulary.Save(writer);
        documents.Save(writer);
    }

    public override void Load(BinaryReader reader)
    {
        rows += reader.ReadInt64();
        if (rows < 0) throw new InvalidDataException("A number of rows is negative.");
        vocabulary.Load(reader);
        documents.Merge(ValueCounts.Load(reader));
    }

    public override FittedOperation Finish() => documents.IsExact
        ? vocabulary.Finish()
        : throw TransformErrors.TooManyTexts(operation, operation.Column.Name, documents.Distinct, documents.MaxBytes);

    private NumberTable Documents(Vocabulary known)
    {
        var numbers = new double[known.Count];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = documents.CountOf(known.BytesOf(i));
        return new NumberTable(numbers, 1);
    }

    private struct Visitor(TfIdfAnalyzer owner) : ICategoryVisitor
    {
        public int Row { get; set; }

        public void Visit(int row, scoped ReadOnlySpan<byte> utf8)
        {
            if (row != Row) owner.seen.Clear();
            Row = row;
            if (owner.seen.Add(utf8)) owner.documents.Add(utf8);
        }
    }
}
