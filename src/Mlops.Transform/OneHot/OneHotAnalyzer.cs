using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Counts the categories and keeps the most frequent ones.</summary>
internal sealed class OneHotAnalyzer(OneHot operation) : Analyzer
{
    // Every value is counted: what is kept may not depend on the order of the rows.
    private readonly ValueCounts counts = new(int.MaxValue, int.MaxValue);

    public override void Add(in OperationInput input)
    {
        switch (input[0])
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
                throw new InvalidOperationException($"A column of type {input[0].Type} is no category column.");
        }
    }

    public override void Merge(Analyzer other) => counts.Merge(((OneHotAnalyzer)other).counts);

    public override void Save(BinaryWriter writer) => counts.Save(writer);

    public override void Load(BinaryReader reader) => counts.Merge(ValueCounts.Load(reader));

    public override FittedOperation Finish()
    {
        var vocabulary = new Vocabulary([.. counts.Top(operation.MaxSize).TakeWhile(c => c.Count >= operation.MinCount)]);
        if (operation.Unseen == Unseen.Error && vocabulary.Count < counts.Distinct)
            throw TransformErrors.Truncated(operation, vocabulary.Count, counts.Distinct);
        return new FittedOneHot(operation, vocabulary);
    }

    private void AddInteger(long value) => counts.Add(CategoryText.Of(value, stackalloc byte[CategoryText.MaxIntegerLength]));
}
