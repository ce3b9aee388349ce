using System.Globalization;
using System.Text;

namespace Mlops.Data.Validation;

/// <summary>
/// What all texts of a column look like: runs of digits, capital and small letters of ASCII, and other characters one by one. Mutable;
/// used by one thread.
/// </summary>
internal sealed class TextShape
{
    private const int MaxRuns = 16;
    private const char Digit = '9';
    private const char Capital = 'A';
    private const char Small = 'a';
    private readonly char[] kinds = new char[MaxRuns];
    private readonly int[] least = new int[MaxRuns];
    private readonly int[] most = new int[MaxRuns];
    private int count;
    private bool isFirst = true;
    private bool isLost;

    public void Add(ReadOnlySpan<byte> text)
    {
        if (isLost) return;
        Span<char> found = stackalloc char[MaxRuns];
        Span<int> lengths = stackalloc int[MaxRuns];
        var runs = Cut(text, found, lengths);
        if (runs < 0) isLost = true;
        else Join(found[..runs], lengths[..runs], lengths[..runs]);
    }

    public void Merge(TextShape later)
    {
        if (later.isLost) isLost = true;
        else if (!isLost && !later.isFirst) Join(later.kinds.AsSpan(0, later.count), later.least, later.most);
    }

    /// <summary>The regular expression of the shape; null when there is none, or when it says no more than a length.</summary>
    public string? ToPattern()
    {
        if (isLost || isFirst || count == 0) return null;
        var isTelling = count > 1;
        var pattern = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            isTelling |= kinds[i] == Digit || least[i] == most[i];
            pattern.Append(kinds[i] switch
            {
                Digit => "[0-9]",
                Capital => "[A-Z]",
                Small => "[a-z]",
                var literal => System.Text.RegularExpressions.Regex.Escape(literal.ToString()),
            });
            if (least[i] != most[i]) pattern.Append(CultureInfo.InvariantCulture, $"{{{least[i]},{most[i]}}}");
            else if (most[i] > 1) pattern.Append(CultureInfo.InvariantCulture, $"{{{most[i]}}}");
        }
        return isTelling ? pattern.ToString() : null;
    }

    private void Join(ReadOnlySpan<char> found, ReadOnlySpan<int> min, ReadOnlySpan<int> max)
    {
        if (isFirst)
        {
            isFirst = false;
            count = found.Length;
            found.CopyTo(kinds);
            min[..count].CopyTo(least);
            max[..count].CopyTo(most);
            return;
        }
        if (!found.SequenceEqual(kinds.AsSpan(0, count)))
        {
            isLost = true;
            return;
        }
        for (var i = 0; i < count; i++)
        {
            least[i] = Math.Min(least[i], min[i]);
            most[i] = Math.Max(most[i], max[i]);
        }
    }

    private static int Cut(ReadOnlySpan<byte> text, Span<char> kinds, Span<int> lengths)
    {
        var runs = 0;
        foreach (var b in text)
        {
            if (b is < 0x20 or > 0x7E) return -1;
            var kind = char.IsAsciiDigit((char)b) ? Digit : char.IsAsciiLetterUpper((char)b) ? Capital : char.IsAsciiLetterLower((char)b) ? Small : (char)b;
            if (runs > 0 && kinds[runs - 1] == kind)
            {
                lengths[runs - 1]++;
                continue;
            }
            if (runs == MaxRuns) return -1;
            (kinds[runs], lengths[runs]) = (kind, 1);
            runs++;
        }
        return runs;
    }
}
