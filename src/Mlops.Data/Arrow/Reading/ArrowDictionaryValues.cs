namespace Mlops.Data;

/// <summary>The values of a dictionary.</summary>
/// <param name="Values">The values, without marks of missing ones.</param>
/// <param name="Validity">Which entries have a value; null when all have.</param>
internal sealed record ArrowDictionaryValues(ColumnData Values, Bitmap? Validity);
