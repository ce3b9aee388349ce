using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Counts the categories and keeps the most frequent ones.</summary>
internal sealed class OneHotAnalyzer(OneHot operation) : Analyzer
{
    private readonly ValueCounts counts = new();

    public override void Add(ColumnData column)
    {
        switch (column)
        {
            case StringData texts:
                counts.AddColumn(texts);
                break;
            case PrimitiveData<int> ints:
                for (var i = 0; i < ints.Length; i++)
                    if (!ints.IsMissing(i)) AddInteger(ints.Values[i]);
                break;
            case PrimitiveData<long> longs:
                for (var i = 0; i < longs.Length; i++)
                    if (!longs.IsMissing(i)) AddInteger(longs.Values[i]);
                break;
            case BooleanData booleans:
                for (var i = 0; i < booleans.Length; i++)
                    if (!booleans.IsMissing(i)) counts.Add(booleans.Values[i] ? CategoryText.True : CategoryText.False);
                break;
            default:
                throw new InvalidOperationException($"A column of type {column.Type} is no category column.");
        }
    }

    public override void Merge(Analyzer later) => counts.Merge(((OneHotAnalyzer)later).counts);

    public override FittedOperation Finish()
    {
        var vocabulary = new Vocabulary([.. counts.Top(operation.MaxSize).TakeWhile(c => c.Count >= operation.MinCount)]);
        if (operation.Unseen == Unseen.Error && vocabulary.Count < counts.Distinct)
            throw TransformErrors.Truncated(operation, vocabulary.Count, counts.Distinct);
        return new FittedOneHot(operation, vocabulary);
    }

    private void AddInteger(long value) => counts.Add(CategoryText.Of(value, stackalloc byte[CategoryText.MaxIntegerLength]));
}
