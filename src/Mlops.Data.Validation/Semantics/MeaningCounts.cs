using System.Runtime.InteropServices;
using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>
/// Counts the meanings of the different texts of a column. A text that was seen no more often than the error of the counts stands
/// for all rare texts, kept or not.
/// </summary>
/// <param name="countError">By how much counts may be too low.</param>
internal struct MeaningCounts(long countError) : IValueVisitor
{
    private readonly Dictionary<TextMeaning, MeaningTally> tallies = [];
    private long blank;

    /// <summary>The values of blank texts, which mean nothing.</summary>
    public readonly long Blank => blank;

    public readonly IReadOnlyDictionary<TextMeaning, MeaningTally> Tallies => tallies;

    public void Visit(ReadOnlySpan<byte> utf8, long count)
    {
        var isRare = count <= countError;
        if (Ascii7.Trim(utf8).IsEmpty)
        {
            blank += count;
            return;
        }
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, TextMeaning.Of(utf8), out _);
        tally.Texts++;
        if (isRare) tally.RareTexts++;
        else tally.Values += count;
    }
}
