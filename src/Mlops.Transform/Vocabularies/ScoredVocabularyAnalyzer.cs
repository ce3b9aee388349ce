using System.Buffers;
using System.Buffers.Binary;

namespace Mlops.Transform;

/// <summary>
/// Collects what the scores of categories are computed from: counts and weights by category, and by class of the label or by key
/// where the options ask for it.
/// </summary>
/// <remarks>A key of the table is a window, the bits of the label, the length and bytes of the key, the bytes of the category.</remarks>
internal sealed class ScoredVocabularyAnalyzer(Operation operation, VocabularyOptions options, Func<Vocabulary, long, FittedOperation> finish)
    : TotalsAnalyzer<Operation>(operation, LabelSize, 1 + (options.ReadsLabel ? sizeof(double) : 0) + (options.CoverageKey is null ? 0 : sizeof(int)))
{
    /// <summary>A label with more classes is a number, which mutual information is not made for.</summary>
    public const int MostClasses = 1000;

    private const int LabelSize = 1 + sizeof(double);

    // A key is a window and a label.
    private KeyedTotals Classes => First;

    private KeyedTotals Tokens => Second;

    public override void Add(in OperationInput input)
    {
        var weights = ArrayPool<double>.Shared.Rent(input.RowCount);
        var visitor = new Visitor(this, weights, input.Labels, options.CoverageKey is null ? null : input[^1]);
        ReadWeights(input, weights);
        for (var row = 0; row < input.RowCount && options.ReadsLabel; row++) AddClass(input.Labels[row], weights[row]);
        if (Classes.Count <= MostClasses * ExactParts.Windows) CategoryVisits.Run(input[0], ref visitor);
        ArrayPool<double>.Shared.Return(weights);
    }

    public override FittedOperation Finish()
    {
        if (Refused > 0) throw TransformErrors.BadWeights(Operation, options.Weights!.Name, Refused);
        var facts = new TokenFacts(options, Tokens, Classes);
        if (facts.ClassCount > MostClasses) throw TransformErrors.TooManyClasses(Operation, facts.ClassCount, MostClasses);
        var seen = facts.Scores(token => TransformErrors.RepeatedCategory(Operation, token));
        return finish(VocabularySelection.Choose(options, seen, facts.Covered(seen)), seen.Count);
    }

    /// <summary>Missing weights count nothing; negative and infinite ones are refused at the end.</summary>
    private void ReadWeights(in OperationInput input, double[] weights)
    {
        weights.AsSpan(0, input.RowCount).Fill(1);
        if (options.Weights is null) return;
        NumberMap.Run(input[1], default(FittedImpute.Same), 0.0, weights.AsSpan(0, input.RowCount), 1);
        foreach (ref var weight in weights.AsSpan(0, input.RowCount))
        {
            if (weight >= 0 && double.IsFinite(weight)) continue;
            Refused++;
            weight = 0;
        }
    }

    private void AddClass(double label, double weight)
    {
        if (double.IsNaN(label)) return;
        Span<byte> key = stackalloc byte[LabelSize];
        var (window, digits) = ExactParts.Of(weight);
        key[0] = (byte)window;
        BinaryPrimitives.WriteDoubleBigEndian(key[1..], label + 0.0);
        Classes.Add(key, 1, digits);
    }

    private void AddToken(double weight, ReadOnlySpan<double> label, ReadOnlySpan<byte> key, ReadOnlySpan<byte> token)
    {
        const int Stacked = 256;
        var hasKey = options.CoverageKey is not null;
        var length = 1 + label.Length * sizeof(double) + (hasKey ? sizeof(int) + key.Length : 0) + token.Length;
        var rented = length > Stacked ? ArrayPool<byte>.Shared.Rent(length) : null;
        var whole = rented is null ? stackalloc byte[Stacked] : rented;
        var (window, digits) = ExactParts.Of(weight);
        whole[0] = (byte)window;
        var rest = whole[1..];
        if (label.Length > 0)
        {
            BinaryPrimitives.WriteDoubleBigEndian(rest, label[0] + 0.0);
            rest = rest[sizeof(double)..];
        }

        if (hasKey)
        {
            BinaryPrimitives.WriteInt32BigEndian(rest, key.Length);
            key.CopyTo(rest[sizeof(int)..]);
            rest = rest[(sizeof(int) + key.Length)..];
        }

        token.CopyTo(rest);
        Tokens.Add(whole[..length], 1, digits);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
    }

    private ref struct Visitor(ScoredVocabularyAnalyzer owner, ReadOnlySpan<double> weights, ReadOnlySpan<double> labels, ColumnData? keys)
        : ICategoryVisitor
    {
        private readonly ReadOnlySpan<double> weights = weights;
        private readonly ReadOnlySpan<double> labels = labels;

        public readonly void Visit(int row, scoped ReadOnlySpan<byte> utf8)
        {
            if (!labels.IsEmpty && double.IsNaN(labels[row])) return;
            // A row without a key has the empty one.
            Span<byte> buffer = stackalloc byte[CategoryText.MaxIntegerLength];
            var key = keys is null || keys.IsMissing(row) ? [] : CategoryText.Of(keys, row, buffer);
            owner.AddToken(weights[row], labels.IsEmpty ? [] : labels.Slice(row, 1), key, utf8);
        }
    }
}
