using Mlops.Data;

namespace Mlops.Data.Validation;

/// <summary>Keeps the most frequent texts of a kind; of equally frequent ones the first by their bytes.</summary>
/// <param name="kind">The kind.</param>
/// <param name="dateFormat">For times: the format.</param>
/// <param name="most">How many are kept.</param>
internal readonly struct ExampleTexts(SemanticKind kind, int dateFormat, int most) : IValueVisitor
{
    private readonly List<(byte[] Utf8, long Count)> kept = [];

    public void Visit(ReadOnlySpan<byte> utf8, long count)
    {
        if (kept.Count == most && !Comes(utf8, count, kept[^1])) return;
        var meaning = TextMeaning.Of(utf8);
        if (!meaning.Is(kind) || (kind == SemanticKind.Time && (meaning.Dates >> dateFormat & 1) == 0)) return;
        var place = 0;
        while (place < kept.Count && !Comes(utf8, count, kept[place])) place++;
        if (kept.Count == most) kept.RemoveAt(most - 1);
        kept.Insert(place, (utf8.ToArray(), count));
    }

    public IReadOnlyList<string> ToTexts()
    {
        var isPersonal = kind.IsPersonal();
        return [.. kept.Select(k => ExampleMask.Show(k.Utf8, isPersonal)).Distinct(StringComparer.Ordinal)];
    }

    private static bool Comes(ReadOnlySpan<byte> utf8, long count, (byte[] Utf8, long Count) other) =>
        count != other.Count ? count > other.Count : utf8.SequenceCompareTo(other.Utf8) < 0;
}
