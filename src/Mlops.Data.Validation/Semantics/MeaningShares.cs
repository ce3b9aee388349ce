namespace Mlops.Data.Validation;

/// <summary>Turns the counts of meanings into counts of kinds.</summary>
internal sealed class MeaningShares
{
    private readonly List<(TextMeaning Meaning, double Values, long Texts)> meanings = [];

    public MeaningShares(MeaningCounts counts, long total, int leastSample)
    {
        Total = total - counts.Blank;
        var known = counts.Tallies.Values.Sum(t => t.Values);
        var rare = counts.Tallies.Values.Sum(t => t.RareTexts);
        // What is not known is spread over the rare texts, as long as they are enough to be a sample.
        var each = rare >= leastSample ? (Total - known) / rare : 0;
        // In a fixed order: a sum of fractions must not depend on which text came first.
        foreach (var (meaning, tally) in counts.Tallies.OrderBy(t => (t.Key.Kinds, t.Key.Dates, t.Key.Clock, t.Key.Form)))
            meanings.Add((meaning, tally.Values + each * tally.RareTexts, tally.Texts));
        DateFormat = MostFrequentDate();
    }

    /// <summary>The number of values that are not blank.</summary>
    public double Total { get; }

    /// <summary>The format of dates that fits most values; the first of several, -1 without any.</summary>
    public int DateFormat { get; }

    public double CountOf(SemanticKind kind) => meanings.Where(m => Is(m.Meaning, kind)).Sum(m => m.Values);

    public long TextsOf(SemanticKind kind) => meanings.Where(m => Is(m.Meaning, kind)).Sum(m => m.Texts);

    /// <summary>What most of the values are that are not of a kind; of equal ones the most specific.</summary>
    public (SemanticKind? Kind, double Count) RunnerUp(SemanticKind kind)
    {
        var others = meanings.Where(m => !Is(m.Meaning, kind)).ToList();
        var best = ((SemanticKind?)null, 0.0);
        foreach (var rival in SemanticKinds.BySpecificity)
        {
            var count = others.Where(m => m.Meaning.Is(rival)).Sum(m => m.Values);
            if (rival != kind && count > best.Item2) best = (rival, count);
        }
        return best;
    }

    /// <summary>How most values of a kind are written; null when the kind has one form.</summary>
    public string? FormatOf(SemanticKind kind)
    {
        var ofKind = meanings.Where(m => Is(m.Meaning, kind)).ToList();
        if (kind == SemanticKind.Time)
            return DateText.FormatOf(
                DateFormat, ofKind.GroupBy(m => m.Meaning.Clock).OrderByDescending(g => g.Sum(m => m.Values)).ThenBy(g => g.Key).First().Key);
        if (kind is not (SemanticKind.Phone or SemanticKind.IpAddress or SemanticKind.Image)) return null;
        var form = ofKind.GroupBy(m => m.Meaning.Form).OrderByDescending(g => g.Sum(m => m.Values)).ThenBy(g => g.Key).First().Key;
        return form switch
        {
            TextForm.E164 => "E.164",
            TextForm.National => "national",
            TextForm.Png => "png",
            TextForm.Jpeg => "jpeg",
            TextForm.Gif => "gif",
            TextForm.Bmp => "bmp",
            _ => form.ToString(),
        };
    }

    // One column has one format: values that only fit another one do not count.
    private bool Is(TextMeaning meaning, SemanticKind kind) =>
        kind == SemanticKind.Time ? DateFormat >= 0 && (meaning.Dates >> DateFormat & 1) != 0 : meaning.Is(kind);

    private int MostFrequentDate()
    {
        var (best, most) = (-1, 0.0);
        for (var i = 0; i < DateText.FormatCount; i++)
        {
            var count = meanings.Where(m => (m.Meaning.Dates >> i & 1) != 0).Sum(m => m.Values);
            if (count > most) (best, most) = (i, count);
        }
        return best;
    }
}
