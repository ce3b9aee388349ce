namespace Mlops.Data.Validation;

/// <summary>How many values have one meaning: those with a known count, and the different rare ones of a count that is not known.</summary>
internal record struct MeaningTally(long Values, long RareTexts, long Texts);
