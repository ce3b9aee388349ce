using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>Finds what the texts of a column mean. Runs once at the end of a pass, over the different texts.</summary>
internal static class TextSemantics
{
    private const int MaxExamples = 3;

    /// <summary>What the texts mean; null when there are too few of them or no kind fits enough of them.</summary>
    public static SemanticStatistics? Find(ValueCounts texts, SemanticOptions? options)
    {
        if (options is null || texts.Total < options.MinValues) return null;
        var counts = new MeaningCounts(texts.CountError);
        texts.Visit(ref counts);
        var shares = new MeaningShares(counts, texts.Total, options.MinValues);
        if (shares.Total < options.MinValues || Best(shares, options) is not { } kind) return null;
        var matching = shares.CountOf(kind);
        var (rival, rivalCount) = shares.RunnerUp(kind);
        var examples = new ExampleTexts(kind, shares.DateFormat, MaxExamples);
        texts.Visit(ref examples);
        return new SemanticStatistics(kind, matching / shares.Total, (long)Math.Round(matching))
        {
            Format = shares.FormatOf(kind),
            RunnerUp = rival,
            RunnerUpShare = rivalCount / shares.Total,
            Examples = examples.ToTexts(),
            IsExact = texts.IsExact,
            Language = kind == SemanticKind.NaturalLanguage && options.Vocabulary is { } words ? Measure(texts, words) : null,
        };
    }

    private static SemanticKind? Best(MeaningShares shares, SemanticOptions options)
    {
        foreach (var kind in SemanticKinds.BySpecificity)
        {
            // Zeros and ones among other integers are integers.
            var least = kind == SemanticKind.Boolean ? 1 : options.MinShare;
            if (shares.CountOf(kind) >= least * shares.Total && shares.TextsOf(kind) >= kind.LeastDistinct()) return kind;
        }
        return null;
    }

    private static LanguageStatistics Measure(ValueCounts texts, IEnumerable<string> vocabulary)
    {
        var visitor = new LanguageVisitor(new LanguageMeasure(vocabulary));
        texts.Visit(ref visitor);
        return visitor.Measure.Complete();
    }

    private readonly struct LanguageVisitor(LanguageMeasure measure) : IValueVisitor
    {
        public LanguageMeasure Measure { get; } = measure;

        public void Visit(ReadOnlySpan<byte> utf8, long count) => Measure.Add(utf8, count);
    }
}
