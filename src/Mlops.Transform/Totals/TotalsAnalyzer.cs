namespace Mlops.Transform;

/// <summary>An analyzer of two tables of exact sums, which counts rows that are refused when it finishes.</summary>
/// <param name="operation">What was asked for.</param>
/// <param name="leastFirst">How many bytes every key of the first table has at least.</param>
/// <param name="leastSecond">How many bytes every key of the second table has at least.</param>
internal abstract class TotalsAnalyzer<TOperation>(TOperation operation, int leastFirst, int leastSecond) : Analyzer
    where TOperation : Operation
{
    protected TOperation Operation { get; } = operation;

    protected KeyedTotals First { get; } = new(operation);

    protected KeyedTotals Second { get; } = new(operation);

    protected long Refused { get; set; }

    public sealed override void Merge(Analyzer other)
    {
        var later = (TotalsAnalyzer<TOperation>)other;
        First.Merge(later.First);
        Second.Merge(later.Second);
        Refused += later.Refused;
    }

    public sealed override void Save(BinaryWriter writer)
    {
        writer.Write(Refused);
        First.Save(writer);
        Second.Save(writer);
    }

    public sealed override void Load(BinaryReader reader)
    {
        var added = reader.ReadInt64();
        if (added < 0) throw new InvalidDataException("A count is negative.");
        Refused += added;
        First.Load(reader, leastFirst);
        Second.Load(reader, leastSecond);
    }
}
