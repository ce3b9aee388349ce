using System.Security.Cryptography;
using System.Text;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>Chooses and orders the categories of a vocabulary.</summary>
internal static class VocabularySelection
{
    /// <param name="options">The rules.</param>
    /// <param name="seen">All categories that were seen.</param>
    /// <param name="covered">Those to keep for the keys, besides the others; each once.</param>
    public static Vocabulary Choose(VocabularyOptions options, IEnumerable<TokenScore> seen, IEnumerable<TokenScore> covered)
    {
        var counts = new Dictionary<ReadOnlyMemory<byte>, long>(Utf8Equality.Instance);
        var candidates = new List<TokenScore>();
        foreach (var token in seen)
        {
            counts[token.Utf8] = token.Count;
            if (!options.OnlyLines || IsLine(token.Utf8.Span)) candidates.Add(token);
        }

        candidates.Sort(ByScore(options.Order == VocabularyOrder.ScoreThenBytesFalling));
        var entries = Fixed(options).Select(t => new ValueCount(t, counts.GetValueOrDefault(t))).ToList();
        var known = entries.Select(e => e.Utf8).ToHashSet(Utf8Equality.Instance);
        var room = Math.Max(0, options.MaxSize - entries.Count);
        var kept = candidates.Where(t => t.Count >= options.MinCount && !(t.Score < options.MinScore) && !known.Contains(t.Utf8))
            .Take(room).ToList();
        known.UnionWith(kept.Select(t => t.Utf8));
        kept.AddRange(covered.Where(t => (!options.OnlyLines || IsLine(t.Utf8.Span)) && known.Add(t.Utf8)));
        entries.AddRange(Ordered(kept, options.Order).Select(t => new ValueCount(t.Utf8, t.Count)));
        return new Vocabulary(entries);
    }

    /// <summary>By falling score, equal ones by rising or falling bytes.</summary>
    public static Comparison<TokenScore> ByScore(bool bytesFall) => (a, b) =>
    {
        var byScore = b.Score.CompareTo(a.Score);
        if (byScore != 0) return byScore;
        var byBytes = a.Utf8.Span.SequenceCompareTo(b.Utf8.Span);
        return bytesFall ? -byBytes : byBytes;
    };

    /// <summary>Former categories, then reserved ones.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Fixed(VocabularyOptions options)
    {
        var tokens = new List<ReadOnlyMemory<byte>>();
        for (var i = 0; i < (options.GrowFrom?.Count ?? 0); i++) tokens.Add(options.GrowFrom!.BytesOf(i));
        return tokens.Concat(options.Reserved.Select(r => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(r))).Distinct(Utf8Equality.Instance);
    }

    private static List<TokenScore> Ordered(List<TokenScore> tokens, VocabularyOrder order)
    {
        if (order != VocabularyOrder.Fingerprint)
        {
            tokens.Sort(ByScore(order == VocabularyOrder.ScoreThenBytesFalling));
            return tokens;
        }

        // The order of the reference, not a matter of security.
#pragma warning disable CA5350
        return [.. tokens.Select(t => (Token: t, Digest: Convert.ToHexString(SHA1.HashData(t.Utf8.Span))))
            .OrderBy(t => t.Digest, StringComparer.Ordinal).Select(t => t.Token)];
#pragma warning restore CA5350
    }

    private static bool IsLine(ReadOnlySpan<byte> token) => !token.IsEmpty && token.IndexOfAny((byte)'\n', (byte)'\r') < 0;
}
