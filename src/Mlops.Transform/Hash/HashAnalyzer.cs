namespace Mlops.Transform;

/// <summary>A hash learns nothing.</summary>
internal sealed class HashAnalyzer(Hash operation) : Analyzer
{
    public override void Add(ColumnData column)
    {
    }

    public override void Merge(Analyzer later)
    {
    }

    public override FittedOperation Finish() => new FittedHash(operation);
}
