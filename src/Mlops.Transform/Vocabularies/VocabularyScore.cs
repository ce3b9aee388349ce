namespace Mlops.Transform;

/// <summary>By what the categories of a vocabulary are ranked.</summary>
public enum VocabularyScore
{
    /// <summary>How often a category was seen; the sum of the weights where there is a column of them.</summary>
    Count,

    /// <summary>
    /// What a category tells about the label, in bits times rows: the sum over the classes y of
    /// n(x,y) (log2 n(x,y) + log2 n - log2 n(x) - log2 n(y)). 0 for a category that every row has.
    /// </summary>
    MutualInformation,

    /// <summary>
    /// <see cref="MutualInformation"/> less what chance alone would give: its expectation when the labels are shuffled (Vinh, Epps
    /// and Bailey, 2009), which keeps rare categories from looking informative.
    /// </summary>
    AdjustedMutualInformation,
}
