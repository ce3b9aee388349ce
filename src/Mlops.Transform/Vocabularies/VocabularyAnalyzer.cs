using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Counts the categories and keeps those that the options ask for.</summary>
/// <param name="operation">What was asked for.</param>
/// <param name="options">The rules.</param>
/// <param name="finish">Makes the operation of the vocabulary and the number of different categories.</param>
/// <param name="maxBytes">The most bytes of different texts.</param>
internal sealed class VocabularyAnalyzer(
    Operation operation, VocabularyOptions options, Func<Vocabulary, long, FittedOperation> finish, int maxBytes = int.MaxValue) : Analyzer
{
    // Every value is counted: what is kept may not depend on the order of the rows.
    private readonly ValueCounts counts = new(int.MaxValue, maxBytes);

    /// <summary>The analyzer that a set of options needs.</summary>
    public static Analyzer Create(Operation operation, VocabularyOptions options, Func<Vocabulary, long, FittedOperation> finish) =>
        options.IsPlain ? new VocabularyAnalyzer(operation, options, finish) : new ScoredVocabularyAnalyzer(operation, options, finish);

    public override void Add(in OperationInput input)
    {
        if (input[0] is StringData texts)
        {
            counts.AddColumn(texts);
            return;
        }

        var visitor = new Visitor(counts);
        CategoryVisits.Run(input[0], ref visitor);
    }

    public override void Merge(Analyzer other) => counts.Merge(((VocabularyAnalyzer)other).counts);

    public override void Save(BinaryWriter writer) => counts.Save(writer);

    public override void Load(BinaryReader reader) => counts.Merge(ValueCounts.Load(reader));

    public override FittedOperation Finish()
    {
        if (!counts.IsExact) throw TransformErrors.TooManyTexts(operation, operation.Column.Name, counts.Distinct, counts.MaxBytes);
        if (options.IsSimple)
            return finish(new Vocabulary([.. counts.Top(options.MaxSize).TakeWhile(c => c.Count >= options.MinCount)]), counts.Distinct);
        var seen = new Collector([]);
        counts.Visit(ref seen);
        return finish(VocabularySelection.Choose(options, seen.Tokens, []), counts.Distinct);
    }

    private readonly struct Visitor(ValueCounts counts) : ICategoryVisitor
    {
        public void Visit(int row, scoped ReadOnlySpan<byte> utf8) => counts.Add(utf8);
    }

    private readonly struct Collector(List<TokenScore> tokens) : IValueVisitor
    {
        public List<TokenScore> Tokens => tokens;

        public void Visit(ReadOnlySpan<byte> utf8, long count) => tokens.Add(new TokenScore(utf8.ToArray(), count, count));
    }
}
