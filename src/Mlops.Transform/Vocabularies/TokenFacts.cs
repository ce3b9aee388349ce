using System.Buffers.Binary;
using System.Numerics;

namespace Mlops.Transform;

/// <summary>What was collected of the categories, put together: their counts, weights and scores.</summary>
internal sealed class TokenFacts
{
    private readonly VocabularyOptions options;
    private readonly Dictionary<ReadOnlyMemory<byte>, Fact> tokens = new(Utf8Equality.Instance);
    private readonly Dictionary<ReadOnlyMemory<byte>, Dictionary<ReadOnlyMemory<byte>, Fact>> ofKeys = new(Utf8Equality.Instance);
    private readonly SortedDictionary<double, Fact> classes = [];

    public TokenFacts(VocabularyOptions options, KeyedTotals collected, KeyedTotals labels)
    {
        this.options = options;
        for (var i = 0; i < labels.Count; i++) Of(classes, BinaryPrimitives.ReadDoubleBigEndian(labels.KeyOf(i)[1..])).Add(labels, i);
        for (var i = 0; i < collected.Count; i++)
        {
            var rest = collected.KeyOf(i)[1..];
            var label = double.NaN;
            ReadOnlyMemory<byte>? key = null;
            if (options.ReadsLabel)
            {
                label = BinaryPrimitives.ReadDoubleBigEndian(rest);
                rest = rest[sizeof(double)..];
            }

            if (options.CoverageKey is not null)
            {
                var length = BinaryPrimitives.ReadInt32BigEndian(rest);
                if (length < 0 || length > rest.Length - sizeof(int)) throw new InvalidDataException("A key is longer than its entry.");
                key = rest.Slice(sizeof(int), length).ToArray();
                rest = rest[(sizeof(int) + length)..];
            }

            var token = rest.ToArray();
            var fact = Of(tokens, token);
            fact.Add(collected, i);
            if (options.ReadsLabel) fact.OfClass(label).Add(collected, i);
            if (key is { } present) Of(OfKey(present), token).Add(collected, i);
        }
    }

    public int ClassCount => classes.Count;

    /// <summary>All categories with their scores.</summary>
    /// <param name="repeated">The error for a category that is more frequent than rows.</param>
    public List<TokenScore> Scores(Func<string, MlopsException> repeated)
    {
        if (!options.ReadsLabel) return [.. tokens.Select(t => new TokenScore(t.Key, t.Value.Count, Amount(t.Value)))];
        var information = new MutualInformation(
            [.. classes.Values.Select(Amount)], options.Score == VocabularyScore.AdjustedMutualInformation, options.MinDifference);
        return [.. tokens.Select(t => new TokenScore(t.Key, t.Value.Count, ScoreOf(t.Key, t.Value)))];

        double ScoreOf(ReadOnlyMemory<byte> token, Fact fact) =>
            information.Of(Amount(fact), [.. classes.Keys.Select(c => fact.Classes!.TryGetValue(c, out var met) ? Amount(met) : 0)])
            ?? throw repeated(System.Text.Encoding.UTF8.GetString(token.Span));
    }

    /// <summary>The categories that are kept for some key, with their scores among all.</summary>
    public IEnumerable<TokenScore> Covered(IReadOnlyList<TokenScore> scores)
    {
        if (ofKeys.Count == 0) return [];
        var kept = new HashSet<ReadOnlyMemory<byte>>(Utf8Equality.Instance);
        var compare = VocabularySelection.ByScore(options.Order == VocabularyOrder.ScoreThenBytesFalling);
        foreach (var ofKey in ofKeys.Values)
        {
            var ranked = ofKey.Select(t => new TokenScore(t.Key, t.Value.Count, Amount(t.Value)))
                .Where(t => !(t.Score < options.CoverageMinScore)).ToList();
            ranked.Sort(compare);
            kept.UnionWith(ranked.Take(options.CoverageTopK > 0 ? options.CoverageTopK : ranked.Count).Select(t => t.Utf8));
        }

        return scores.Where(t => kept.Contains(t.Utf8));
    }

    private double Amount(Fact fact) => options.Weights is null ? fact.Count : fact.Weight;

    private Dictionary<ReadOnlyMemory<byte>, Fact> OfKey(ReadOnlyMemory<byte> key)
    {
        if (!ofKeys.TryGetValue(key, out var found)) ofKeys[key] = found = new Dictionary<ReadOnlyMemory<byte>, Fact>(Utf8Equality.Instance);
        return found;
    }

    private static Fact Of<TKey>(IDictionary<TKey, Fact> facts, TKey key)
    {
        if (!facts.TryGetValue(key, out var fact)) facts[key] = fact = new Fact();
        return fact;
    }

    private sealed class Fact
    {
        private BigInteger digits;

        public long Count { get; private set; }

        public double Weight => ExactParts.Round(digits, BigInteger.One);

        public Dictionary<double, Fact>? Classes { get; private set; }

        public Fact OfClass(double label) => TokenFacts.Of(Classes ??= [], label);

        public void Add(KeyedTotals totals, int index)
        {
            Count += totals.CountOf(index);
            digits += ExactParts.Widen(totals.KeyOf(index)[0], totals.DigitsOf(index));
        }
    }
}
