using System.Numerics;
using System.Runtime.InteropServices;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Counts and exact sums of labels by category and fold, and the encodings that follow from them.</summary>
internal sealed class TargetFacts(TargetEncode operation)
{
    private readonly Dictionary<ReadOnlyMemory<byte>, Part[]> categories = new(Utf8Equality.Instance);
    private readonly Part[] missing = new Part[operation.Folds];

    public void AddSum(byte[]? category, int fold, long count, BigInteger sum)
    {
        ref var part = ref PartsOf(category)[fold];
        part.Count += count;
        part.Sum += sum;
    }

    public void AddSquare(byte[]? category, int fold, BigInteger square) => PartsOf(category)[fold].Square += square;

    /// <summary>The fitted operation: categories by falling count, equal counts by rising bytes.</summary>
    public FittedTargetEncode Encode()
    {
        var known = categories.Select(c => (Value: new ValueCount(c.Key, c.Value.Sum(p => p.Count)), Parts: c.Value)).ToList();
        known.Sort((a, b) => a.Value.Count != b.Value.Count
            ? b.Value.Count.CompareTo(a.Value.Count)
            : a.Value.Utf8.Span.SequenceCompareTo(b.Value.Utf8.Span));
        var ofFolds = Enumerable.Range(0, operation.Folds).Select(f => known.Aggregate(missing[f], (sum, k) => sum.Plus(k.Parts[f]))).ToArray();
        var all = Total(ofFolds);
        Reference[] references = [new(all, operation), .. ofFolds.Select(f => new Reference(all.Minus(f), operation))];
        var encodings = new List<double>((known.Count + 2) * references.Length);
        foreach (var parts in known.Select(k => k.Parts).Append(missing)) AddLine(encodings, parts, references);
        encodings.AddRange(references.Select(r => r.Mean));
        return new FittedTargetEncode(operation, new Vocabulary([.. known.Select(k => k.Value)]),
            new NumberTable(CollectionsMarshal.AsSpan(encodings), references.Length));
    }

    /// <summary>The encoding of all rows, then those without each fold.</summary>
    private static void AddLine(List<double> encodings, Part[] parts, Reference[] references)
    {
        var total = Total(parts);
        var whole = references[0].Encode(total);
        encodings.Add(whole);
        // No row that trains asks for a fold in which the category has none.
        for (var fold = 0; fold < parts.Length; fold++)
            encodings.Add(parts[fold].Count == 0 ? whole : references[fold + 1].Encode(total.Minus(parts[fold])));
    }

    private Part[] PartsOf(byte[]? category)
    {
        if (category is null) return missing;
        if (!categories.TryGetValue(category, out var parts)) categories[category] = parts = new Part[operation.Folds];
        return parts;
    }

    private static Part Total(Part[] parts) => parts.Aggregate(default(Part), (sum, p) => sum.Plus(p));

    /// <summary>Some rows: their number, the sum of their labels and of the squares, in units of 2^-1074.</summary>
    private record struct Part(long Count, BigInteger Sum, BigInteger Square)
    {
        public readonly double Mean => ExactParts.Round(Sum, Count);

        /// <summary>The population variance: n S2 - S1^2 of exact sums, so that nothing cancels.</summary>
        public readonly double Variance => ExactParts.Round((Count * Square << 1074) - Sum * Sum, (BigInteger)Count * Count, power: 2);

        public readonly Part Plus(Part other) => new(Count + other.Count, Sum + other.Sum, Square + other.Square);

        public readonly Part Minus(Part other) => new(Count - other.Count, Sum - other.Sum, Square - other.Square);
    }

    /// <summary>The rows that categories are compared with: all, or all without a fold.</summary>
    private readonly struct Reference(Part rows, TargetEncode operation)
    {
        private readonly double? smoothing = operation.Smoothing;
        private readonly double variance = rows.Count == 0 || operation.Smoothing.HasValue ? 0 : rows.Variance;

        public double Mean { get; } = rows.Count == 0 ? 0 : rows.Mean;

        /// <summary>The formulas of scikit-learn's TargetEncoder.</summary>
        public double Encode(Part category)
        {
            if (category.Count == 0) return Mean;
            if (smoothing is { } weight)
            {
                return weight == 0
                    ? category.Mean
                    : (ExactParts.Round(category.Sum, BigInteger.One) + weight * Mean) / (category.Count + weight);
            }

            var spread = variance * category.Count + category.Variance;
            if (spread == 0) return Mean;
            var share = variance * category.Count / spread;
            return share * category.Mean + (1 - share) * Mean;
        }
    }
}
