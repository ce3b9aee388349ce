namespace Mlops.Transform;

/// <summary>Counts the categories and all rows.</summary>
internal sealed class CountEncodeAnalyzer : Analyzer
{
    private readonly Analyzer counts;
    private long rows;

    public CountEncodeAnalyzer(CountEncode operation) => counts = VocabularyAnalyzer.Create(
        operation, new VocabularyOptions(), (vocabulary, _) => new FittedCountEncode(operation, vocabulary, rows));

    public override void Add(in OperationInput input)
    {
        rows += input.RowCount;
        counts.Add(input);
    }

    public override void Merge(Analyzer other)
    {
        rows += ((CountEncodeAnalyzer)other).rows;
        counts.Merge(((CountEncodeAnalyzer)other).counts);
    }

    public override void Save(BinaryWriter writer)
    {
        writer.Write(rows);
        counts.Save(writer);
    }

    public override void Load(BinaryReader reader)
    {
        rows += reader.ReadInt64();
        if (rows < 0) throw new InvalidDataException("A number of rows is negative.");
        counts.Load(reader);
    }

    public override FittedOperation Finish() => counts.Finish();
}
