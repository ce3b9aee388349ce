using System.Text;
using Mlops.Data;

namespace Mlops.Transform;

/// <summary>The group of each of some texts, and one for all others. Immutable and thread-safe.</summary>
internal sealed class TextGroups
{
    private readonly Vocabulary texts;
    private readonly byte[][] groups;
    private readonly byte[] other;

    /// <exception cref="FormatException">A text stands twice.</exception>
    public TextGroups(IReadOnlyList<KeyValuePair<string, string>> pairs, string other)
    {
        texts = new Vocabulary([.. pairs.Select(p => new ValueCount(Encoding.UTF8.GetBytes(p.Key), 0))]);
        groups = [.. pairs.Select(p => Encoding.UTF8.GetBytes(p.Value))];
        this.other = Encoding.UTF8.GetBytes(other);
        LongestBytes = groups.Append(this.other).Max(g => g.Length);
    }

    public int LongestBytes { get; }

    public ReadOnlySpan<byte> Find(ReadOnlySpan<byte> utf8) => texts.Find(utf8) is >= 0 and var place ? groups[place] : other;
}
