using System.Text;

namespace Mlops.Transform;

/// <summary>
/// Which categories of the training rows become known, and in what order: for <c>OneHot</c>, <c>MultiHot</c>, <c>Ordinal</c> and
/// <c>TfIdf</c>. The categories of <see cref="GrowFrom"/> come first, then <see cref="Reserved"/>, then those that are learned.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record VocabularyOptions
{
    /// <summary>The largest size, at least 1. Reserved and former categories count, but are never left out.</summary>
    /// <value>The default value is 67108864: no limit but that of a transform.</value>
    public int MaxSize { get; init; } = FittedOperation.MaxWidth;

    /// <summary>How often a category must be seen at least, whatever its score; at least 1.</summary>
    /// <value>The default value is 1.</value>
    public long MinCount { get; init; } = 1;

    /// <summary>
    /// The least score that is kept, in the unit of <see cref="Score"/>: a finite number, null for no limit. The frequency threshold
    /// of TensorFlow Transform.
    /// </summary>
    /// <value>The default value is null.</value>
    public double? MinScore { get; init; }

    /// <summary>By what categories are ranked. All but <see cref="VocabularyScore.Count"/> need a label with few classes.</summary>
    /// <value>The default value is <see cref="VocabularyScore.Count"/>.</value>
    public VocabularyScore Score { get; init; }

    /// <summary>
    /// What a row counts, from 0 on; a row without a weight counts nothing. Read only while fitting. Null when each counts 1.
    /// </summary>
    /// <value>The default value is null.</value>
    public NumberColumn? Weights { get; init; }

    /// <summary>
    /// A class adds nothing to the mutual information of a category when the two meet less than this away from
    /// n(x) n(y) / n. Null for 0, and with <see cref="VocabularyScore.AdjustedMutualInformation"/> for 2 up to 10,000 rows, rising in
    /// proportion to 25 at a million: the rule of TensorFlow Transform.
    /// </summary>
    /// <value>The default value is null.</value>
    public double? MinDifference { get; init; }

    /// <summary>A category column for whose every value some categories are kept in addition. Read only while fitting.</summary>
    /// <value>The default value is null.</value>
    public IColumn? CoverageKey { get; init; }

    /// <summary>How many categories are kept for each key: the most frequent ones, or the heaviest. 0 for no limit.</summary>
    /// <value>The default value is 0.</value>
    public int CoverageTopK { get; init; }

    /// <summary>The least count, or weight, that keeps a category for a key; null for no limit.</summary>
    /// <value>The default value is null.</value>
    public double? CoverageMinScore { get; init; }

    /// <summary>Categories that are known in any case and come first, in this order: padding or a start mark, for example.</summary>
    /// <value>The default value is none.</value>
    public IReadOnlyList<string> Reserved { get; init; } = [];

    /// <summary>The order of the categories that are learned.</summary>
    /// <value>The default value is <see cref="VocabularyOrder.ScoreThenBytes"/>.</value>
    public VocabularyOrder Order { get; init; }

    /// <summary>
    /// Leaves out empty categories and those with a line feed or a carriage return: what the text format of TensorFlow Transform
    /// cannot hold. Ours holds everything.
    /// </summary>
    /// <value>The default value is false.</value>
    public bool OnlyLines { get; init; }

    /// <summary>
    /// Categories of a former fit, which keep their places: new ones come after them. The places of unseen and missing categories
    /// follow the known ones, and move.
    /// </summary>
    /// <value>The default value is null.</value>
    public FormerCategories? GrowFrom { get; init; }

    internal static VocabularyOptions Of(int maxSize, long minCount) => new() { MaxSize = maxSize, MinCount = minCount };

    /// <summary>True when a place is that of a reserved category, whatever the training rows are.</summary>
    internal bool Reserves(double place)
    {
        if (place < 0 || place != Math.Floor(place)) return false;
        if (GrowFrom is not { } former) return place < Reserved.Count;
        return place < former.Count
            ? Reserved.Contains(Encoding.UTF8.GetString(former.BytesOf((int)place)))
            : place - former.Count < Reserved.Count(r => !former.Holds(r));
    }

    internal bool ReadsLabel => Score != VocabularyScore.Count;

    internal bool IsPlain => Score == VocabularyScore.Count && Weights is null && CoverageKey is null;

    /// <summary>True when the most frequent categories are all that is wanted.</summary>
    internal bool IsSimple =>
        IsPlain && MinScore is null && Reserved.Count == 0 && Order == VocabularyOrder.ScoreThenBytes && !OnlyLines && GrowFrom is null;

    /// <summary>Weights, then keys, where there are any.</summary>
    internal IReadOnlyList<IColumn> FitInputs => [.. new IColumn?[] { Weights, CoverageKey }.OfType<IColumn>()];
}
